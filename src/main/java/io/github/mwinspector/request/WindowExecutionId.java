package io.github.mwinspector.request;

/**
 * The id of a window execution, of the API's form.
 *
 * @param value as typed or pasted, without surrounding blanks
 */
public record WindowExecutionId(String value) {
  /** Refuses a text that is not of the form. */
  public WindowExecutionId {
    if (!(IdText.of(value) instanceof IdText.Valid(String id) && id.equals(value))) {
      throw new IllegalArgumentException("not an execution id");
    }
  }
}
