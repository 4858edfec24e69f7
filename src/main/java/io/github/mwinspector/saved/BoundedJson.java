package io.github.mwinspector.saved;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text into a tree, strictly and within limits (threat T7). */
final class BoundedJson {
  /** How deep brackets may nest: a task's answer in the file, which may have 200 levels. */
  static final int DEPTH = 201;

  /** Values, and so nodes in memory. One of 10,000 invocations has some 400,000. */
  static final int VALUES = 1_000_000;

  private static final int LONGEST_TEXT = 32 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(1_000)
                  .maxNameLength(1024 * 1024)
                  .build())
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String text;
  private final JsonParser parser;
  private int values;
  private @Nullable String task;
  private @Nullable UnopenableException twice;

  private BoundedJson(String text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /**
   * What a text holds.
   *
   * @param root its tree, without the inside of a member {@code task}
   * @param task that member's own text when it is an object, every token as it stands; else null
   * @param twice where a member stands a second time in an object outside of the task, or null
   */
  record Document(JsonNode root, @Nullable String task, @Nullable UnopenableException twice) {}

  static Document read(String text) throws UnopenableException {
    try (JsonParser parser = JSON.createParser(text)) {
      BoundedJson reader = new BoundedJson(text, parser);
      try {
        return reader.document();
      } catch (JsonProcessingException e) {
        throw reader.broken(e);
      }
    } catch (IOException e) {
      throw new UnopenableException("it can't be read", UnopenableException.AGAIN);
    }
  }

  private Document document() throws IOException, UnopenableException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new UnopenableException("there is nothing in it", UnopenableException.AGAIN);
    }
    JsonNode root = value(first, 0);
    if (parser.nextToken() != null) {
      throw here("there is more text behind the end of the JSON");
    }
    return new Document(root, task, twice);
  }

  private JsonNode value(JsonToken token, int depth) throws IOException, UnopenableException {
    count();
    return switch (token) {
      case START_OBJECT -> members(depth);
      case START_ARRAY -> {
        ArrayNode items = NODES.arrayNode();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          items.add(value(t, depth + 1));
        }
        yield items;
      }
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value starts with " + token);
    };
  }

  /** All numbers of our format are small; another one is no number that could be meant. */
  private JsonNode number() throws IOException {
    String digits = parser.getText();
    long whole = digits.matches("-?\\d{1,10}") ? Long.parseLong(digits) : Long.MAX_VALUE;
    return whole == (int) whole
        ? NODES.numberNode((int) whole)
        : NODES.numberNode(Double.parseDouble(digits));
  }

  private ObjectNode members(int depth) throws IOException, UnopenableException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (object.has(name) && twice == null) {
        twice = here("a member stands twice in one object");
      }
      JsonToken token = parser.nextToken();
      if (depth == 0 && name.equals("task") && token == JsonToken.START_OBJECT) {
        task = skipped();
        object.set(name, NODES.objectNode());
      } else {
        object.set(name, value(token, depth + 1));
      }
    }
    return object;
  }

  /** The text of the object that the parser stands at; counts what is in it. */
  private String skipped() throws IOException, UnopenableException {
    int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    int open = 1;
    while (open > 0) {
      JsonToken token = parser.nextToken();
      count();
      if (token.isStructStart()) {
        open++;
      } else if (token.isStructEnd()) {
        open--;
      }
    }
    int end = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    return text.substring(start, end + 1);
  }

  private void count() throws UnopenableException {
    values++;
    if (values > VALUES) {
      throw here("it holds more than %,d values, and no result does".formatted(VALUES));
    }
    if (values % 4096 == 0 && Thread.currentThread().isInterrupted()) {
      throw here("it was not read to its end");
    }
  }

  private UnopenableException here(String reason) {
    JsonLocation at = parser.currentTokenLocation();
    return UnopenableException.at(at.getLineNr(), at.getColumnNr(), reason);
  }

  /** The parser's own messages quote what they read, so none of them is passed on. */
  private UnopenableException broken(JsonProcessingException e) {
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String reason =
        switch (e) {
          case JsonEOFException _ -> "it ends in the middle";
          case JsonParseException _ when withinWord(at) -> "it ends in the middle";
          case StreamConstraintsException _ ->
              "it is nested deeper than %d levels, or a name, text or number in it is too long"
                  .formatted(DEPTH);
          default -> "this is not JSON";
        };
    return UnopenableException.at(at.getLineNr(), at.getColumnNr(), reason);
  }

  /** Whether all that is left from there is the beginning of a word, such as null. */
  private boolean withinWord(JsonLocation at) {
    int from = (int) Math.max(0, at.getCharOffset());
    String rest = text.substring(Math.min(from, text.length()));
    return List.of("true", "false", "null").stream().anyMatch(word -> word.startsWith(rest));
  }
}
