package io.github.mwinspector.request;

import java.util.regex.Pattern;

/**
 * What a person typed into an id field, held against the API's own pattern for execution ids (36
 * characters, hexadecimal groups of 8-4-4-4-12; API reference, GetMaintenanceWindowExecutionTask).
 */
public sealed interface IdText {
  /** Nothing typed yet. */
  record Empty() implements IdText {}

  /**
   * An id of the right form.
   *
   * @param id as typed, without surrounding blanks
   */
  record Valid(String id) implements IdText {}

  /**
   * Not an id.
   *
   * @param reason what is wrong with it, in words
   */
  record Wrong(String reason) implements IdText {}

  /** The API's pattern. */
  Pattern PATTERN =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  /** Checks a typed text; blanks around it don't count. */
  static IdText of(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Empty();
    }
    return PATTERN.matcher(text).matches() ? new Valid(text) : new Wrong(IdReason.of(text));
  }
}
