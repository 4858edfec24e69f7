package io.github.mwinspector.export;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.text.Disclosure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an answer down. Takes time in proportion to its size; no window needed. */
public final class Report {
  private Report() {}

  /**
   * The report as text that ends with a line break. Every text of the service in it is safe to
   * print; how much of values is in it is the disclosure's choice.
   */
  public static String write(
      TaskAnswer answer, LookupRequest request, ReportFormat format, Disclosure disclosure) {
    return write(answer, request, null, format, disclosure);
  }

  /**
   * The same with the reason and its evidence.
   *
   * @param explained the reason, or null for the task alone
   */
  public static String write(
      TaskAnswer answer,
      LookupRequest request,
      @Nullable Explained explained,
      ReportFormat format,
      Disclosure disclosure) {
    return write(answer, AskedFor.of(request), explained, format, disclosure);
  }

  /** The same of a result that need not have been looked up here, as one from a file. */
  public static String write(
      TaskAnswer answer,
      AskedFor asked,
      @Nullable Explained explained,
      ReportFormat format,
      Disclosure disclosure) {
    return switch (format) {
      case JSON ->
          explained == null
              ? ReportJson.write(answer, new Discretion(disclosure))
              : WhyJson.write(answer, explained, new Discretion(disclosure));
      case TEXT ->
          ReportText.write(ReportContent.of(answer, asked, explained, disclosure, Room.TICKET));
      case MARKDOWN ->
          ReportMarkdown.write(ReportContent.of(answer, asked, explained, disclosure, Room.TICKET));
      case HTML -> ReportHtml.write(answer, asked, explained, disclosure);
      case CSV_PARAMETERS -> parameters(answer, disclosure).csv();
      case CSV_INVOCATIONS -> invocations(explained, disclosure).csv();
    };
  }

  private static ReportTable parameters(TaskAnswer answer, Disclosure disclosure) {
    return ParameterTable.of(answer.parameters(), new Discretion(disclosure));
  }

  private static ReportTable invocations(@Nullable Explained explained, Disclosure disclosure) {
    return InvocationTable.of(
        explained == null ? List.of() : explained.evidence().invocations(),
        new Discretion(disclosure));
  }

  /**
   * One sentence about what is not in the report and which option shows it; null when all is.
   *
   * <p>Text, Markdown and HTML hold it themselves; JSON has no room for it, and tables say in their
   * last column which rows it is about.
   */
  public static @Nullable String withheld(
      TaskAnswer answer,
      @Nullable Explained explained,
      ReportFormat format,
      Disclosure disclosure) {
    return Discretion.withheld(kept(answer, explained, format, disclosure), disclosure);
  }

  /** How many values of a report are hidden or masked in it. */
  public static long kept(
      TaskAnswer answer,
      @Nullable Explained explained,
      ReportFormat format,
      Disclosure disclosure) {
    return switch (format) {
      case JSON, TEXT, MARKDOWN, HTML -> Discretion.kept(answer, explained, disclosure);
      case CSV_PARAMETERS -> parameters(answer, disclosure).withheld();
      case CSV_INVOCATIONS -> invocations(explained, disclosure).withheld();
    };
  }

  /** The same of a report with all there is. */
  public static @Nullable String withheld(
      TaskAnswer answer, @Nullable Explained explained, Disclosure disclosure) {
    return Discretion.withheld(answer, explained, disclosure);
  }
}
