package io.github.mwinspector.view.compare;

import io.github.mwinspector.compare.Row;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.compare.Section;
import io.github.mwinspector.compare.Side;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.RowValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** What a line says, in words. Texts of the service are not yet safe to show. */
final class LineText {
  private LineText() {}

  /** What is compared. */
  static String name(Line line) {
    return switch (line) {
      case Line.Runs _ -> "Run";
      case Line.Id id -> id.name();
      case Line.Head head -> head.section().subject().title();
      case Line.Gap _ -> "Not all is known";
      case Line.Compared compared -> masked(compared.row().path());
    };
  }

  /**
   * How the two sides stand to each other, told by more than colour.
   *
   * @param alike whether both sides look the same as they are shown
   */
  static String mark(Line line, boolean alike) {
    return switch (line) {
      case Line.Runs _, Line.Id _ -> "";
      case Line.Gap _ -> "? not known";
      case Line.Head(Section section) -> {
        long differ = section.different();
        yield differ == 0 ? "no difference" : "≠ " + counted(differ, "difference");
      }
      case Line.Compared(var _, Row row) ->
          switch (row.likeness()) {
            case SAME -> "same";
            case DIFFERENT -> alike ? "≠ differs, unseen" : "≠ differs";
            case ONLY_FIRST -> "+ only this run";
            case ONLY_SECOND -> "− only the other";
            case REORDERED -> "another order";
            case UNKNOWN -> "? not known";
          };
    };
  }

  /** What stands in the column of the first or the second. */
  static RowValue value(Line line, boolean second, Disclosure disclosure, ZoneId zone) {
    return switch (line) {
      case Line.Runs runs -> RowValue.words(when(second ? runs.second() : runs.first(), zone));
      case Line.Head(Section section) -> RowValue.words(second ? "" : counts(section));
      case Line.Gap(Section.Gap gap) ->
          RowValue.words(
              gap.second() == second
                  ? Display.line(masked(gap.why()) + " (" + gap.action() + ")")
                  : "");
      case Line.Id _, Line.Compared _ ->
          side(Objects.requireNonNull(line.side(second)), disclosure);
    };
  }

  private static RowValue side(Side side, Disclosure disclosure) {
    return switch (side) {
      case Side.Absent _ -> RowValue.words("not there");
      case Side.Unknown _ -> RowValue.words("not known");
      case Side.Took took -> RowValue.plain(took.text());
      case Side.Sent sent ->
          sent.text() == null
              ? RowValue.words(Objects.requireNonNullElse(sent.words(), "no value"))
              : RowValue.of(
                  sent.name(), sent.text(), sent.words(disclosure), sent.allowed(disclosure));
    };
  }

  private static String when(Run run, ZoneId zone) {
    TaskExecution task = run.answer().task();
    Instant start = task.startTime();
    String started = start == null ? "no start sent" : TimeText.seconds(start, zone);
    return Timing.of(start, task.endTime(), Instant.MAX) instanceof Timing.Ended ended
        ? started + ", took " + TimeText.duration(ended.duration())
        : started + ", no end sent";
  }

  private static String counts(Section section) {
    if (section.rows().isEmpty()) {
      return "nothing to compare";
    }
    long unknown = section.unknown();
    String same = "%,d the same".formatted(section.same());
    return unknown == 0 ? same : same + ", %,d not known".formatted(unknown);
  }

  static String counted(long count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }

  /** The line for a ticket: what is compared, and below it what each of the two says. */
  static String copied(Line line, Disclosure disclosure, ZoneId zone) {
    return switch (line) {
      case Line.Compared(Section.Subject subject, var _) ->
          subject.title() + ": " + both(line, disclosure, zone);
      case Line.Head head -> name(head) + ": " + mark(head, false) + ", " + counts(head.section());
      case Line.Runs(Run first, Run second) ->
          "Run\n  this run: %s%s\n  other run: %s%s"
              .formatted(when(first, zone), ids(first), when(second, zone), ids(second));
      case Line.Id _, Line.Gap _ -> both(line, disclosure, zone);
    };
  }

  private static String ids(Run run) {
    TaskExecution task = run.answer().task();
    return ", %s, window execution id %s, task id %s"
        .formatted(
            task.status() == null ? "no status sent" : task.status().text(),
            task.windowExecutionId(),
            task.taskExecutionId());
  }

  private static String both(Line line, Disclosure disclosure, ZoneId zone) {
    return name(line)
        + "\n  this run: "
        + copied(line, false, disclosure, zone)
        + "\n  other run: "
        + copied(line, true, disclosure, zone);
  }

  /** One side alone, whole. */
  static String copied(Line line, boolean second, Disclosure disclosure, ZoneId zone) {
    Side.Sent sent = line.value(second);
    String whole = sent == null ? null : sent.text(disclosure);
    return whole == null ? value(line, second, disclosure, zone).text() : whole;
  }

  private static String masked(String text) {
    return Secrets.mask("", new Sensitive(text), Disclosure.VALUES);
  }
}
