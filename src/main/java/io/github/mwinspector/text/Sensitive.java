package io.github.mwinspector.text;

/**
 * A text that may hold a secret. The API marks every task parameter value as sensitive; this type
 * keeps such a text out of log lines, exceptions and records' {@code toString} by saying nothing.
 *
 * @param reveal the text as the service sent it
 */
public record Sensitive(String reveal) {
  @Override
  public String toString() {
    return "***";
  }
}
