package io.github.mwinspector.export.call;

/** A call as text, or why it can't be written so. */
public sealed interface CallText {
  /**
   * What is pasted.
   *
   * @param text without an end of line
   */
  record Written(String text) implements CallText {}

  /**
   * The form can't carry it.
   *
   * @param why a sentence with the next step; quotes nothing of the call
   */
  record Refused(String why) implements CallText {}
}
