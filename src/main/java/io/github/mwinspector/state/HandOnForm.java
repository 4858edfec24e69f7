package io.github.mwinspector.state;

import io.github.mwinspector.export.Bundle;
import io.github.mwinspector.export.ReportFormat;
import org.jspecify.annotations.Nullable;

/** The forms in which a result leaves the window, the most wanted ones first. */
public enum HandOnForm {
  /** For a ticket or a chat. */
  MARKDOWN(ReportFormat.MARKDOWN),
  /** One page to attach, open in a browser or print. */
  HTML(ReportFormat.HTML),
  /** For a terminal or a plain ticket. */
  TEXT(ReportFormat.TEXT),
  /** What a program reads. */
  JSON(ReportFormat.JSON),
  /** The parameters for a spreadsheet. */
  CSV_PARAMETERS(ReportFormat.CSV_PARAMETERS),
  /** The invocations for a spreadsheet. */
  CSV_INVOCATIONS(ReportFormat.CSV_INVOCATIONS),
  /** All of it, to be opened in this program again. */
  SAVED(null, "Result to open again", Bundle.ENDING),
  /** What the window shows. */
  WINDOW(null, "Picture of the window", ".png"),
  /** The timeline alone. */
  TIMELINE(null, "Picture of the timeline", ".png");

  private final @Nullable ReportFormat report;
  private final String words;
  private final String ending;

  HandOnForm(ReportFormat report) {
    this(report, report.words(), "." + report.ending());
  }

  HandOnForm(@Nullable ReportFormat report, String words, String ending) {
    this.report = report;
    this.words = words;
    this.ending = ending;
  }

  /** The report's format; null for what is no report. */
  @Nullable ReportFormat report() {
    return report;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  /** How a file's name ends, with the dot. */
  public String ending() {
    return ending;
  }

  /** Whether it is drawn and not written. */
  public boolean picture() {
    return switch (this) {
      case WINDOW, TIMELINE -> true;
      case MARKDOWN, HTML, TEXT, JSON, CSV_PARAMETERS, CSV_INVOCATIONS, SAVED -> false;
    };
  }
}
