package io.github.mwinspector.view.part;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the value column shows of a row.
 *
 * @param text ready to show, on one line, short
 * @param own whether the text is the value's; otherwise it is quiet words of ours
 * @param note quiet words behind the value; empty for none
 * @param masked whether something in it is masked
 * @param placeholder whether the service fills a part in at run time
 * @param hidden whether characters are written out that could not be seen
 * @param more how many chars the whole value has when not all are shown; else 0
 */
public record RowValue(
    String text,
    boolean own,
    String note,
    boolean masked,
    boolean placeholder,
    boolean hidden,
    int more) {
  /**
   * How much of a value is looked at for its row. A secret that goes beyond is masked as a whole.
   */
  private static final int LOOKED_AT = 4096;

  /** Pseudo parameters and parameter references (domain facts; AWS user guide). */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]{1,256}\\}\\}");

  static RowValue of(ParameterNode node, Disclosure disclosure) {
    Sensitive value = node.value();
    return value == null
        ? words(words(node))
        : of(node.secretName(), value, node.note(), disclosure);
  }

  /** Quiet words in the place of a value. */
  public static RowValue words(String words) {
    return new RowValue(words, false, "", false, false, false, 0);
  }

  /** A short text that holds nothing to hide. */
  public static RowValue plain(String text) {
    return new RowValue(text, true, "", false, false, false, 0);
  }

  /**
   * What is shown of a value.
   *
   * @param name the field by which secrets are recognised
   * @param note quiet words behind it, or in the place of an empty one; null for none
   */
  public static RowValue of(
      String name, Sensitive value, @Nullable String note, Disclosure disclosure) {
    String whole = value.reveal();
    if (whole.isEmpty()) {
      return words(note == null ? "empty text" : note);
    }
    String start = whole.substring(0, Math.min(whole.length(), LOOKED_AT));
    String shown = Secrets.mask(name, new Sensitive(start), disclosure);
    boolean cut =
        disclosure != Disclosure.HIDDEN && (start.length() < whole.length() || tooLong(shown));
    return new RowValue(
        Display.joined(shown),
        true,
        note == null ? "" : note,
        !shown.equals(start),
        PLACEHOLDER.matcher(shown).find(),
        Display.hidesCharacters(shown),
        cut ? whole.length() : 0);
  }

  private static boolean tooLong(String shown) {
    return shown.length() > Display.CELL;
  }

  private static String words(ParameterNode node) {
    @Nullable String note = node.note();
    if (note != null) {
      return note;
    }
    int count = node.children().size();
    return switch (node.kind()) {
      case NOTE -> node.name();
      case GROUP -> counted(count, "parameter");
      case PARAMETER -> counted(count, "value");
      case VALUE, JSON, JSON_VALUE -> counted(count, "part");
    };
  }

  private static String counted(int count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }
}
