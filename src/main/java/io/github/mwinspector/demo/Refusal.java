package io.github.mwinspector.demo;

import org.jspecify.annotations.Nullable;

/** An operation's error, in the service's terms; the caller's protocol gives it its form. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;

  /**
   * Creates one.
   *
   * @param status the HTTP status
   * @param type the error's name, such as {@code ValidationException}
   * @param message the text, or null where the service sends none
   */
  Refusal(int status, String type, @Nullable String message) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
  }

  /** An error of the caller's making. */
  static Refusal of(String type, String message) {
    return new Refusal(400, type, message);
  }

  static Refusal validation(String message) {
    return of("ValidationException", message);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
