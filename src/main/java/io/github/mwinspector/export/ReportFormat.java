package io.github.mwinspector.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The form a report is written in. */
public enum ReportFormat {
  /** The members the service sent, in the AWS CLI v2's output shape. */
  JSON("json", "json", "JSON"),
  /** For a terminal or a plain-text ticket. */
  TEXT("text", "txt", "Plain text"),
  /** For a ticket, chat or page that renders Markdown. */
  MARKDOWN("markdown", "md", "Markdown"),
  /** One page that needs nothing else: to be read in a browser, attached and printed. */
  HTML("html", "html", "HTML page"),
  /** The parameters as a table for a spreadsheet. */
  CSV_PARAMETERS("csv-parameters", "csv", "Parameters as CSV"),
  /** The invocations as a table for a spreadsheet; nothing but its head without evidence. */
  CSV_INVOCATIONS("csv-invocations", "csv", "Invocations as CSV");

  private final String option;
  private final String ending;
  private final String words;

  ReportFormat(String option, String ending, String words) {
    this.option = option;
    this.ending = ending;
    this.words = words;
  }

  /** What a file's name ends with, without the dot. */
  public String ending() {
    return ending;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  /** Whether it is a table for a spreadsheet: it has no room for a sentence of ours. */
  public boolean table() {
    return switch (this) {
      case CSV_PARAMETERS, CSV_INVOCATIONS -> true;
      case JSON, TEXT, MARKDOWN, HTML -> false;
    };
  }

  /**
   * A report as the bytes of a file: UTF-8. A table has a byte order mark, without which Excel
   * takes UTF-8 for the computer's old code page. What is printed or copied has none: a program
   * that reads it would take the mark for a part of the first column's name.
   */
  public byte[] bytes(String report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(report.length() + 3);
    if (table()) {
      bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
    bytes.writeBytes(report.getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  /** Its word on the command line. */
  @Override
  public String toString() {
    return option;
  }
}
