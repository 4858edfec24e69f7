package io.github.mwinspector.view.parameters;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.view.part.KeptRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer's rows with their texts in lower case, secrets masked, ready to be filtered at each
 * keystroke. Used off the JavaFX thread; prepares itself at the first use.
 */
final class ParameterIndex {
  private record Entry(ParameterNode node, String name, String value, List<Entry> below) {}

  /**
   * What a filter lets through.
   *
   * @param rows the rows of the first level
   * @param parameters how many task parameters are among all rows let through
   */
  record Result(List<KeptRow> rows, int parameters) {}

  private final List<ParameterNode> rows;
  private @Nullable List<Entry> entries;

  ParameterIndex(List<ParameterNode> rows) {
    this.rows = rows;
  }

  /**
   * The rows whose name or value holds the words, with all rows above and below them.
   *
   * @param values whether values count; hidden ones must not be found out by filtering
   * @param stale asked at each row whether anybody still wants to know
   */
  Result filter(String words, boolean values, BooleanSupplier stale) {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<KeptRow> kept = kept(entries(), wanted, values, stale);
    return new Result(kept, parameters(kept));
  }

  private synchronized List<Entry> entries() {
    if (entries == null) {
      entries = rows.stream().map(ParameterIndex::entry).toList();
    }
    return entries;
  }

  private static Entry entry(ParameterNode node) {
    List<Entry> below = node.children().stream().map(ParameterIndex::entry).toList();
    // What stands in a value that is JSON is found in the rows below it.
    String value =
        node.value() == null || !below.isEmpty()
            ? ""
            : Secrets.mask(node.secretName(), node.value(), Disclosure.VALUES);
    return new Entry(node, lower(node.name(), node.note()), value.toLowerCase(Locale.ROOT), below);
  }

  private static String lower(String name, @Nullable String note) {
    return (note == null ? name : name + "\n" + note).toLowerCase(Locale.ROOT);
  }

  private static List<KeptRow> kept(
      List<Entry> entries, String wanted, boolean values, BooleanSupplier stale) {
    List<KeptRow> kept = new ArrayList<>();
    for (Entry entry : entries) {
      if (stale.getAsBoolean()) {
        return List.of();
      }
      boolean itself = entry.name.contains(wanted) || (values && entry.value.contains(wanted));
      List<KeptRow> below =
          entry.below.isEmpty() ? List.of() : kept(entry.below, wanted, values, stale);
      if (itself || !below.isEmpty()) {
        kept.add(new KeptRow(entry.node, itself ? null : below, !below.isEmpty()));
      }
    }
    return kept;
  }

  private static int parameters(List<KeptRow> rows) {
    int count = 0;
    for (KeptRow row : rows) {
      switch (row.node().kind()) {
        case PARAMETER -> count++;
        case GROUP ->
            count += row.kept() == null ? row.node().children().size() : parameters(row.kept());
        case VALUE, JSON, JSON_VALUE, NOTE -> {}
      }
    }
    return count;
  }
}
