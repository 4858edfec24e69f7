package io.github.mwinspector.state;

/**
 * Why the form asks nothing yet.
 *
 * @param field the first field that is empty or wrong
 * @param words what to do about it, one sentence; may hold text of a file: show it through {@code
 *     Display}
 */
public record Missing(FormField field, String words) {}
