package io.github.mwinspector.paste;

import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.request.IdText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises ids and places by their form alone. Every pattern has a fixed length or one bounded
 * repetition, so none takes more steps than its text has characters.
 */
final class Shapes {
  private static final Pattern WINDOW = Pattern.compile("mw-[0-9a-f]{17}");
  private static final Pattern NODE =
      Pattern.compile("i-[0-9a-f]{8}|i-[0-9a-f]{17}|mi-[0-9a-f]{17}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final int ID_LENGTH = 36;
  private static final int LONGEST_REGION = 32;
  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "central",
          "northeast",
          "northwest",
          "southeast",
          "southwest");

  private Shapes() {}

  static boolean uuid(String text) {
    return text.length() == ID_LENGTH && IdText.PATTERN.matcher(text).matches();
  }

  static boolean window(String text) {
    return WINDOW.matcher(text).matches();
  }

  static boolean node(String text) {
    return text.length() <= 20 && NODE.matcher(text).matches();
  }

  static boolean account(String text) {
    return text.length() == 12 && ACCOUNT.matcher(text).matches();
  }

  /** The region's id in lower case when the text has a region's form, else null. */
  static @Nullable String region(String text) {
    AwsRegion region = text.length() > LONGEST_REGION ? null : AwsRegion.typed(text);
    return region == null ? null : region.id();
  }

  /** The same of a text that nothing calls a region: only with a direction, as all have so far. */
  static @Nullable String plainRegion(String text) {
    String region = region(text);
    String[] parts = region == null ? new String[0] : region.split("-", -1);
    return parts.length > 2 && DIRECTIONS.contains(parts[parts.length - 2]) ? region : null;
  }

  /** Why a text that looks like an id is none; null when it looks like nothing. */
  static @Nullable String almost(String text) {
    if (text.length() > 2 * ID_LENGTH) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("mw-") && lower.length() >= 17 && lower.length() <= 24) {
      return "A window id has mw- and 17 digits 0-9, a-f in lower case.";
    }
    int dashes = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
        dashes++;
      } else if (Character.isLetterOrDigit(c)) {
        letters++;
      } else if (Character.getType(c) != Character.FORMAT) {
        return null;
      }
    }
    boolean digits = text.chars().filter(Character::isDigit).count() >= 4;
    return digits
            && dashes == 4
            && letters >= 26
            && letters <= 40
            && IdText.of(text) instanceof IdText.Wrong(String reason)
        ? reason
        : null;
  }
}
