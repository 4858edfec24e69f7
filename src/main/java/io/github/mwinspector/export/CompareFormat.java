package io.github.mwinspector.export;

/** The form a comparison is written in. */
public enum CompareFormat {
  /** For programs. */
  JSON,
  /** For a terminal or a plain-text ticket. */
  TEXT,
  /** For a ticket, chat or page that renders Markdown. */
  MARKDOWN
}
