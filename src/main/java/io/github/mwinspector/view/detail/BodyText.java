package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Disclosure;

/** The pretty-printed body as a text. Takes its time with megabytes. */
final class BodyText {
  private BodyText() {}

  /** The whole body, line by line. */
  static String of(RawBody raw, Disclosure disclosure) {
    StringBuilder out = new StringBuilder();
    for (RawBody.Line line : raw.lines()) {
      SeenLine.append(out, line, disclosure);
      out.append('\n');
    }
    return out.toString();
  }

  /** One line, without its indentation. */
  static String of(RawBody.Line line, Disclosure disclosure) {
    return line.before() + SeenLine.value(line, disclosure) + line.after();
  }
}
