package io.github.mwinspector.view.invocations;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows that hold some words in any of their texts, with all above and below them.
 * Remembers each row's text while snapshots come and go; used by one thread at a time, off the
 * JavaFX thread.
 */
final class RowFilter {
  /** By what the services sent, which snapshots hand on as it is. */
  private final IdentityHashMap<Object, String> texts = new IdentityHashMap<>();

  /**
   * The rows that are let through.
   *
   * @param values whether values count; hidden ones must not be found out by filtering
   */
  List<Row> filter(List<Row> rows, String words, boolean values) {
    return kept(rows, words.toLowerCase(Locale.ROOT), values);
  }

  private List<Row> kept(List<Row> rows, String wanted, boolean values) {
    List<Row> kept = new ArrayList<>();
    for (Row row : rows) {
      List<Row> below = kept(row.children(), wanted, values);
      if (text(row.subject(), values).contains(wanted)) {
        kept.add(below.isEmpty() ? row : row.with(row.children(), true));
      } else if (!below.isEmpty()) {
        kept.add(row.with(below, true));
      }
    }
    return kept;
  }

  private String text(Subject subject, boolean values) {
    Object thing =
        switch (subject) {
          case Subject.OfInvocation of -> of.invocation();
          case Subject.OfNode of -> of.node();
          case Subject.OfPlugin of -> of.plugin();
          case Subject.OfStep of -> of.step();
          case Subject.Note of -> of;
        };
    return values
        ? texts.computeIfAbsent(thing, _ -> made(subject, Disclosure.VALUES))
        : made(subject, Disclosure.HIDDEN);
  }

  private static String made(Subject subject, Disclosure disclosure) {
    String free =
        switch (subject) {
          case Subject.OfPlugin of -> free(of.plugin().output(), disclosure);
          case Subject.OfNode of -> free(of.node().trace(), disclosure);
          case Subject.OfStep of -> free(of.step().response(), disclosure);
          case Subject.OfInvocation _, Subject.Note _ -> "";
        };
    return (RowText.of(subject, disclosure).line() + "\n" + free).toLowerCase(Locale.ROOT);
  }

  private static String free(@Nullable Sensitive text, Disclosure disclosure) {
    return disclosure == Disclosure.HIDDEN ? "" : RowText.masked("", text, disclosure);
  }
}
