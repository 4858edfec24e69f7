package io.github.mwinspector.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one JSON text into a {@link Json} tree, strictly and within limits of our own. */
final class JsonReader {
  /** How deep brackets may nest; the API's own answers have six levels. */
  static final int DEPTH = 200;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(64 * 1024 * 1024)
                  .maxNumberLength(1_000)
                  .maxNameLength(1024 * 1024)
                  .build())
          .build();

  private final char[] chars;
  private final JsonParser parser;

  private JsonReader(char[] chars, JsonParser parser) {
    this.chars = chars;
    this.parser = parser;
  }

  /** The one JSON value that a text holds; anything behind it is refused. */
  static Json read(String text) throws UnreadableAnswerException {
    char[] chars = text.toCharArray();
    try (JsonParser parser = JSON.createParser(chars)) {
      JsonReader reader = new JsonReader(chars, parser);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw UnreadableAnswerException.empty("there is nothing in it");
      }
      Json value = reader.value(first);
      reader.expectEnd();
      return value;
    } catch (JsonProcessingException e) {
      throw broken(e.getLocation(), reason(e));
    } catch (IOException e) {
      throw UnreadableAnswerException.broken(0, 0, "it could not be read");
    }
  }

  private void expectEnd() throws IOException, UnreadableAnswerException {
    String reason = "there is more text behind the end of the JSON";
    try {
      if (parser.nextToken() != null) {
        throw broken(parser.currentTokenLocation(), reason);
      }
    } catch (JsonProcessingException e) {
      throw broken(e.getLocation(), reason);
    }
  }

  private Json value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> items();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
          new Json.Literal(parser.getText());
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value starts with " + token);
    };
  }

  private Json.Members members() throws IOException {
    List<Json.Entry> entries = new ArrayList<>(2);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String source = quoted();
      String name = parser.currentName();
      entries.add(new Json.Entry(name, source, value(parser.nextToken())));
    }
    return new Json.Members(entries);
  }

  private Json.Items items() throws IOException {
    List<Json> values = new ArrayList<>(1);
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      values.add(value(t));
    }
    return new Json.Items(values);
  }

  private Json.Text text() throws IOException {
    String unescaped = parser.getText();
    String source = quoted();
    return new Json.Text(source, source.indexOf('\\') < 0 ? null : unescaped);
  }

  /** The source of the name or string that the parser stands at: quotes, escapes and all. */
  private String quoted() {
    int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    int end = start + 1;
    while (end < chars.length && chars[end] != '"') {
      end += chars[end] == '\\' ? 2 : 1;
    }
    return new String(chars, start, Math.min(end + 1, chars.length) - start);
  }

  private static UnreadableAnswerException broken(JsonLocation at, String reason) {
    return at == null
        ? UnreadableAnswerException.broken(0, 0, reason)
        : UnreadableAnswerException.broken(at.getLineNr(), at.getColumnNr(), reason);
  }

  /** The parser's own messages quote what they read, so none of them is passed on. */
  private static String reason(JsonProcessingException e) {
    return switch (e) {
      case JsonEOFException _ -> "it ends in the middle";
      case StreamConstraintsException _ ->
          "it is nested deeper than %d levels, or a name, text or number in it is too long"
              .formatted(DEPTH);
      default -> "this is not JSON";
    };
  }
}
