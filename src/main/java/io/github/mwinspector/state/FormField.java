package io.github.mwinspector.state;

/** A field of the request form, in the order a person fills them. */
public enum FormField {
  PROFILE,
  REGION,
  WINDOW_EXECUTION_ID,
  TASK_ID
}
