package io.github.mwinspector.export;

/** The form a report is written in. */
public enum ReportFormat {
  /** The members the service sent, in the AWS CLI v2's output shape. */
  JSON,
  /** For a terminal or a plain-text ticket. */
  TEXT,
  /** For a ticket, chat or page that renders Markdown. */
  MARKDOWN
}
