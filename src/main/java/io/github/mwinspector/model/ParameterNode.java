package io.github.mwinspector.model;

import io.github.mwinspector.text.Sensitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the parameter tree: a parameter, one of its values, or a part of a value that is JSON.
 *
 * @param kind what the row is
 * @param name the parameter's key, the JSON key, or the index in square brackets; as sent
 * @param secretName the name by which secrets are recognised: the nearest key that is not an index
 * @param value its own text, as sent; null for a row that only holds others
 * @param note what is special about it in words, such as "empty list"; null when nothing is
 * @param children the rows below, in the order sent; the same key twice is there twice
 */
public record ParameterNode(
    Kind kind,
    String name,
    String secretName,
    @Nullable Sensitive value,
    @Nullable String note,
    List<ParameterNode> children) {

  /** What a row is. */
  public enum Kind {
    /** One map of the TaskParameters list; only when the list holds more than one. */
    GROUP,
    /** A task parameter. A parameter with exactly one value carries it itself. */
    PARAMETER,
    /** One of several values of a parameter. */
    VALUE,
    /** An object or list inside a value that is JSON. */
    JSON,
    /** A string, number, boolean or null inside a value that is JSON. */
    JSON_VALUE,
    /** Says in words that something is absent or empty. */
    NOTE
  }

  public ParameterNode {
    children = List.copyOf(children);
  }
}
