package io.github.mwinspector.export;

import io.github.mwinspector.compare.Comparison;
import io.github.mwinspector.text.Disclosure;
import org.jspecify.annotations.Nullable;

/** Writes a comparison down. Takes time in proportion to its size; no window needed. */
public final class CompareReport {
  private CompareReport() {}

  /**
   * The comparison as text that ends with a line break. Every text of the service in it is safe to
   * print; how much of values is in it is the disclosure's choice.
   *
   * @param all whether what is the same is in it too
   */
  public static String write(
      Comparison comparison, CompareFormat format, boolean all, Disclosure disclosure) {
    return switch (format) {
      case JSON -> CompareJson.write(comparison, all, new Discretion(disclosure));
      case TEXT -> CompareText.write(CompareContent.of(comparison, all, disclosure));
      case MARKDOWN -> CompareMarkdown.write(CompareContent.of(comparison, all, disclosure));
    };
  }

  /**
   * One sentence about what is not in it and which option shows it; null when all is.
   *
   * <p>Text and Markdown hold it themselves; JSON has no room for it.
   */
  public static @Nullable String withheld(
      Comparison comparison, boolean all, Disclosure disclosure) {
    return CompareContent.withheld(comparison, all, disclosure);
  }
}
