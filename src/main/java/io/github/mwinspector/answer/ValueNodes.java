package io.github.mwinspector.answer;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.ParameterNode.Kind;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the row of a value and, where its text is JSON, the rows of what is in it; JSON texts
 * inside of JSON are decoded again. One instance serves one answer and bounds the work for all of
 * it.
 */
final class ValueNodes {
  static final String TOO_LARGE = "JSON, too large to decode here";

  /** How many rows are decoded in one answer, and how many characters of values are tried. */
  private static final int ROWS = 200_000;

  private static final int CHARACTERS = 1024 * 1024;

  /** How often a JSON text is found inside of a JSON text before it is left as it is. */
  private static final int TEXT_IN_TEXT = 8;

  private int rowsLeft = ROWS;
  private int charactersLeft = CHARACTERS;

  private record Inside(List<ParameterNode> children, @Nullable String note) {
    static final Inside NOTHING = new Inside(List.of(), null);
  }

  /** The row of a value as the service sent it. */
  ParameterNode node(Kind kind, String name, String secretName, Json value) {
    return node(kind, kind, name, secretName, value, TEXT_IN_TEXT);
  }

  /** The row of a part of JSON: {@code JSON} when it holds others, else {@code JSON_VALUE}. */
  ParameterNode decoded(String name, String secretName, Json value) {
    return node(Kind.JSON_VALUE, Kind.JSON, name, secretName, value, TEXT_IN_TEXT);
  }

  private ParameterNode node(
      Kind leaf, Kind branch, String name, String secretName, Json value, int levels) {
    return switch (value) {
      case Json.Text text -> {
        Inside inside = inside(text.text(), secretName, levels);
        yield row(leaf, name, secretName, text.text(), inside);
      }
      case Json.Literal literal -> {
        Inside inside = new Inside(List.of(), literal.isNull() ? "JSON null" : null);
        yield row(leaf, name, secretName, literal.source(), inside);
      }
      case Json.Items items ->
          row(branch, name, secretName, null, children(items, secretName, levels));
      case Json.Members members ->
          row(branch, name, secretName, null, children(members, secretName, levels));
    };
  }

  private static ParameterNode row(
      Kind kind, String name, String secretName, @Nullable String value, Inside inside) {
    Sensitive own = value == null ? null : new Sensitive(value);
    return new ParameterNode(kind, name, secretName, own, inside.note, inside.children);
  }

  private Inside inside(String text, String secretName, int levels) {
    if (text.isBlank()) {
      return new Inside(List.of(), text.isEmpty() ? "empty text" : "blank text");
    }
    String json = text.strip();
    if (!JsonForm.likely(json)) {
      return Inside.NOTHING;
    }
    if (levels == 0 || json.length() > charactersLeft) {
      return new Inside(List.of(), TOO_LARGE);
    }
    charactersLeft -= json.length();
    Json value;
    try {
      value = JsonReader.read(json);
    } catch (UnreadableAnswerException e) {
      return Inside.NOTHING;
    }
    if (JsonForm.size(value) > rowsLeft) {
      return new Inside(List.of(), TOO_LARGE);
    }
    return children(value, secretName, levels - 1);
  }

  private Inside children(Json value, String secretName, int levels) {
    return switch (value) {
      case Json.Items(var items) when items.isEmpty() -> new Inside(List.of(), "empty JSON list");
      case Json.Members(var entries) when entries.isEmpty() ->
          new Inside(List.of(), "empty JSON object");
      case Json.Items(var items) -> {
        List<ParameterNode> rows = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
          rows.add(
              part("[" + i + "]", SecretKey.ofItem(secretName, items, i), items.get(i), levels));
        }
        yield new Inside(rows, null);
      }
      case Json.Members(var entries) -> {
        List<ParameterNode> rows = new ArrayList<>(entries.size());
        for (Json.Entry entry : entries) {
          rows.add(
              part(
                  entry.name(),
                  SecretKey.ofMember(secretName, entries, entry),
                  entry.value(),
                  levels));
        }
        yield new Inside(rows, null);
      }
      case Json.Text _, Json.Literal _ -> Inside.NOTHING;
    };
  }

  private ParameterNode part(String name, String secretName, Json value, int levels) {
    rowsLeft--;
    return node(Kind.JSON_VALUE, Kind.JSON, name, secretName, value, levels);
  }
}
