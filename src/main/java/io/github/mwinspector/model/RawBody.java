package io.github.mwinspector.model;

import io.github.mwinspector.text.Sensitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response body.
 *
 * @param received exactly as it came, decoded as UTF-8
 * @param lines the same, pretty-printed; every token as sent
 */
public record RawBody(Sensitive received, List<Line> lines) {
  public RawBody {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the pretty-printed body: {@code before}, then the value, then {@code after}.
   *
   * @param depth how many levels to indent it
   * @param before what stands before the value, such as {@code "Status": }
   * @param name the key by which secrets are recognised; empty when there is none
   * @param value a string, number, boolean or null with its quotes; null on a line of brackets
   * @param sensitive whether the API marks the value as sensitive, or this version doesn't know the
   *     member it is in
   * @param after what stands behind it, such as a comma
   */
  public record Line(
      int depth,
      String before,
      String name,
      @Nullable Sensitive value,
      boolean sensitive,
      String after) {}
}
