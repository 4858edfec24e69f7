package io.github.mwinspector.answer;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays JSON out over lines, every token as sent, and marks what the API calls sensitive. */
final class PrettyPrint {
  private static final String PARAMETERS = "TaskParameters";
  private static final String VALUES = "Values";

  /** Where lines go, part by part; value is null on a line of brackets. */
  private interface Sink {
    void line(
        int depth,
        String before,
        String name,
        @Nullable String value,
        boolean sensitive,
        String after);
  }

  private final Sink sink;

  private PrettyPrint(Sink sink) {
    this.sink = sink;
  }

  /** The lines of a whole body. */
  static List<RawBody.Line> lines(Json body) {
    List<RawBody.Line> lines = new ArrayList<>();
    Sink sink =
        (depth, before, name, value, sensitive, after) ->
            lines.add(
                new RawBody.Line(
                    depth,
                    before,
                    name,
                    value == null ? null : new Sensitive(value),
                    sensitive,
                    after));
    new PrettyPrint(sink).value(0, "", "", body, false, "");
    return lines;
  }

  /** One value as a text of lines; a string is its text alone, without quotes. */
  static String text(Json value) {
    if (value instanceof Json.Text text) {
      return text.text();
    }
    StringBuilder out = new StringBuilder();
    Sink sink =
        (depth, before, _, token, _, after) ->
            out.append(out.isEmpty() ? "" : "\n")
                .repeat("  ", depth)
                .append(before)
                .append(token == null ? "" : token)
                .append(after);
    new PrettyPrint(sink).value(0, "", "", value, false, "");
    return out.toString();
  }

  private void value(
      int depth, String before, String name, Json value, boolean sensitive, String after) {
    switch (value) {
      case Json.Text text -> leaf(depth, before, name, text.source(), sensitive, after);
      case Json.Literal literal -> leaf(depth, before, name, literal.source(), sensitive, after);
      case Json.Items(var items) when items.isEmpty() -> bracket(depth, before + "[]", after);
      case Json.Members(var entries) when entries.isEmpty() -> bracket(depth, before + "{}", after);
      case Json.Items(var items) -> {
        bracket(depth, before + "[", "");
        for (int i = 0; i < items.size(); i++) {
          String itemName = SecretKey.ofItem(name, items, i);
          value(depth + 1, "", itemName, items.get(i), sensitive, comma(i, items.size()));
        }
        bracket(depth, "]", after);
      }
      case Json.Members(var entries) -> {
        bracket(depth, before + "{", "");
        for (int i = 0; i < entries.size(); i++) {
          entry(depth + 1, name, entries, i, sensitive);
        }
        bracket(depth, "}", after);
      }
    }
  }

  private void entry(
      int depth, String parent, List<Json.Entry> entries, int index, boolean sensitive) {
    Json.Entry entry = entries.get(index);
    boolean inner = sensitive || (depth == 1 && hides(entry.name()));
    // Below a parameter, its own key says more of a value than the word Values.
    boolean values = sensitive && entry.name().equals(VALUES) && !parent.equals(PARAMETERS);
    String name = values ? parent : SecretKey.ofMember(parent, entries, entry);
    String after = comma(index, entries.size());
    value(depth, entry.source() + ": ", name, entry.value(), inner, after);
  }

  /** Nobody knows what a member that this version doesn't know holds: it may be values, too. */
  private static boolean hides(String member) {
    return member.equals(PARAMETERS) || !MemberList.knows(member);
  }

  private void leaf(
      int depth, String before, String name, String source, boolean sensitive, String after) {
    sink.line(depth, before, name, source, sensitive, after);
  }

  private void bracket(int depth, String before, String after) {
    sink.line(depth, before, "", null, false, after);
  }

  private static String comma(int index, int size) {
    return index == size - 1 ? "" : ",";
  }
}
