package io.github.mwinspector.export;

import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.compare.Row;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.compare.Section;
import io.github.mwinspector.compare.Side;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a readable comparison says, before it has a form. Texts of the service are already masked
 * and safe to show.
 *
 * @param task the first's name
 * @param head which two are compared
 * @param parts the sections
 * @param withheld what is not shown, and how to show it; null when nothing
 */
record CompareContent(String task, List<Line> head, List<Part> parts, @Nullable String withheld) {

  /**
   * A section.
   *
   * @param title its heading, words of ours
   * @param sentences what can't be compared, and how much is the same
   * @param lines its table
   */
  record Part(String title, List<String> sentences, List<Line> lines) {}

  /**
   * A line of a table.
   *
   * @param name what is compared
   * @param first the first's cell
   * @param second the second's cell
   * @param note what is special about it, or null
   */
  record Line(String name, Cell first, Cell second, @Nullable String note) {}

  /**
   * What one side says.
   *
   * @param code a text as the service sent it, or null
   * @param words what this program says, or null
   */
  record Cell(@Nullable String code, @Nullable String words) {}

  static CompareContent of(Comparison comparison, boolean all, Disclosure disclosure) {
    Discretion discretion = new Discretion(disclosure);
    List<Part> parts = new ArrayList<>();
    for (Section section : comparison.sections()) {
      List<Row> rows = all ? section.rows() : section.notSame();
      parts.add(
          new Part(
              "%s (%s)".formatted(section.subject().title(), counted(section)),
              section.gaps().stream().map(gap -> sentence(gap, discretion)).toList(),
              rows.stream().map(row -> line(row, discretion)).toList()));
    }
    return new CompareContent(
        ReportContent.shown(
            discretion.other("TaskArn", comparison.first().answer().task().taskName())),
        head(comparison, discretion),
        List.copyOf(parts),
        withheld(comparison, all, disclosure));
  }

  private static String counted(Section section) {
    long different = section.different();
    long unknown = section.unknown();
    return "%s, %d the same%s"
        .formatted(
            different == 0 ? "no difference" : counted(different, "difference"),
            section.same(),
            unknown == 0 ? "" : ", " + unknown + " not known");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  static String sentence(Section.Gap gap, Discretion discretion) {
    return "Not known of the %s: %s (%s)"
        .formatted(
            gap.second() ? "second" : "first",
            ReportContent.shown(discretion.other("", gap.why())),
            gap.action());
  }

  private static List<Line> head(Comparison comparison, Discretion discretion) {
    return List.of(
        about("Window execution id", comparison, TaskExecution::windowExecutionId, discretion),
        about("Task execution id", comparison, TaskExecution::taskExecutionId, discretion),
        about("Started", comparison, t -> Objects.toString(t.startTime(), null), discretion));
  }

  private static Line about(
      String name,
      Comparison comparison,
      Function<TaskExecution, @Nullable String> member,
      Discretion discretion) {
    return new Line(
        name,
        cell(comparison.first(), member, discretion),
        cell(comparison.second(), member, discretion),
        null);
  }

  private static Cell cell(
      Run run, Function<TaskExecution, @Nullable String> member, Discretion discretion) {
    String text = member.apply(run.answer().task());
    return text == null
        ? new Cell(null, "not sent")
        : new Cell(ReportContent.shown(discretion.other("", text)), null);
  }

  private static Line line(Row row, Discretion discretion) {
    return new Line(
        ReportContent.shown(discretion.other("", row.path())),
        cell(row.first(), discretion.disclosure()),
        cell(row.second(), discretion.disclosure()),
        row.differsMasked(discretion.disclosure()) ? "differs, both masked" : null);
  }

  static Cell cell(Side side, Disclosure disclosure) {
    return switch (side) {
      case Side.Absent _ -> new Cell(null, "not there");
      case Side.Unknown _ -> new Cell(null, "not known");
      case Side.Took took -> new Cell(took.text(), null);
      case Side.Sent sent -> {
        String text = sent.text(disclosure);
        yield new Cell(
            text == null ? null : ReportContent.shown(text.replaceAll("\\R *", " ")),
            sent.words(disclosure));
      }
    };
  }

  /** What the disclosure keeps back of what is shown, in one sentence; null when nothing. */
  static @Nullable String withheld(Comparison comparison, boolean all, Disclosure disclosure) {
    long masked =
        comparison.sections().stream()
            .flatMap(section -> (all ? section.rows() : section.notSame()).stream())
            .flatMap(row -> Stream.of(row.first(), row.second()))
            .filter(side -> masked(side, disclosure))
            .count();
    if (masked == 0) {
      return null;
    }
    boolean one = masked == 1;
    return disclosure == Disclosure.HIDDEN
        ? "%s hidden or masked; --with-values shows %s."
            .formatted(counted(masked, "value"), one ? "it" : "them")
        : "%s with %s masked; --with-secrets shows %s."
            .formatted(counted(masked, "value"), one ? "a secret" : "secrets", one ? "it" : "them");
  }

  private static boolean masked(Side side, Disclosure disclosure) {
    String text = side instanceof Side.Sent sent ? sent.text(disclosure) : null;
    return text != null && text.contains(Secrets.MASK);
  }
}
