package io.github.mwinspector.view.paste;

import io.github.mwinspector.text.Display;
import java.util.Locale;

/** Values as chips write them: an id by its first group, which is enough to tell it. */
final class ChipText {
  private static final int LONGEST = 28;
  private static final int UUID = 36;

  private ChipText() {}

  static String of(String value) {
    String shown = value.length() == UUID ? value.substring(0, 8) + "…" : value;
    String text = Display.line(shown);
    return Display.fromLeft(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
