package io.github.mwinspector.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Invisible characters in the places where ordinary writing has them: joiners inside emoji and
 * inside words of scripts that join letters (UTS 51, UAX 31), the wide space between ideographs.
 */
final class Joined {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final int WIDE_SPACE = 0x3000;

  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final Set<UnicodeScript> IDEOGRAPHIC =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private Joined() {}

  /** Whether the invisible character {@code c} at {@code i} belongs where it stands. */
  static boolean inPlace(String text, int i, int c) {
    if (i == 0) {
      return false;
    }
    int before = text.codePointBefore(i);
    int next = i + Character.charCount(c);
    int after = next < text.length() ? text.codePointAt(next) : 0;
    return switch (c) {
      case EMOJI_STYLE -> before > 0x7F ? Character.isEmoji(before) : after == KEYCAP;
      case ZERO_WIDTH_JOINER ->
          (emoji(text, i, before) && Character.isExtendedPictographic(after))
              || sameScript(before, after);
      case ZERO_WIDTH_NON_JOINER -> sameScript(before, after);
      case WIDE_SPACE -> ideographic(before) && ideographic(after);
      default -> false;
    };
  }

  private static boolean emoji(String text, int i, int before) {
    int base = before == EMOJI_STYLE && i > 1 ? text.codePointBefore(i - 1) : before;
    return Character.isExtendedPictographic(base) || Character.isEmojiModifier(base);
  }

  private static boolean sameScript(int before, int after) {
    UnicodeScript script = script(before);
    UnicodeScript next = script(after);
    return JOINING.contains(next) && (script == next || script == UnicodeScript.INHERITED);
  }

  private static boolean ideographic(int c) {
    return IDEOGRAPHIC.contains(script(c))
        || (c > 0x3000 && c < 0x3040)
        || (c > 0xFF00 && c < 0xFF66);
  }

  private static UnicodeScript script(int c) {
    return UnicodeScript.of(c);
  }
}
