package com.sun.glass.ui.testglass;

import com.sun.glass.events.KeyEvent;
import java.util.Locale;

/** The US layout: which characters a key types, and which key types a character. */
final class UsKeyboard {
  private static final String PLAIN = "`1234567890-=[]\\;',./";
  private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";

  private UsKeyboard() {}

  /** What a key press types; control turns letters into control characters, as GTK does. */
  static char[] typed(int key, boolean shift, boolean control) {
    char plain = plain(key);
    if (plain == 0) {
      return new char[0];
    }
    if (Character.isLetter(plain)) {
      if (control) {
        return new char[] {(char) (plain & 0x1f)};
      }
      return new char[] {shift ? Character.toUpperCase(plain) : plain};
    }
    int at = PLAIN.indexOf(plain);
    return new char[] {shift && at >= 0 ? SHIFTED.charAt(at) : plain};
  }

  static int keyFor(char c) {
    char upper = String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0);
    int at = SHIFTED.indexOf(c);
    char plain = at >= 0 ? PLAIN.charAt(at) : upper;
    return switch (plain) {
      case '`' -> KeyEvent.VK_BACK_QUOTE;
      case '\'' -> KeyEvent.VK_QUOTE;
      default ->
          plain == ' ' || plain >= 'A' && plain <= 'Z' || PLAIN.indexOf(plain) >= 0
              ? plain
              : KeyEvent.VK_UNDEFINED;
    };
  }

  private static char plain(int key) {
    return switch (key) {
      case KeyEvent.VK_ENTER -> '\r';
      case KeyEvent.VK_TAB,
          KeyEvent.VK_SPACE,
          KeyEvent.VK_BACKSPACE,
          KeyEvent.VK_ESCAPE,
          KeyEvent.VK_DELETE ->
          (char) key;
      case KeyEvent.VK_BACK_QUOTE -> '`';
      case KeyEvent.VK_QUOTE -> '\'';
      case KeyEvent.VK_MULTIPLY -> '*';
      case KeyEvent.VK_ADD -> '+';
      case KeyEvent.VK_SUBTRACT -> '-';
      case KeyEvent.VK_DIVIDE -> '/';
      default -> plainOfRange(key);
    };
  }

  private static char plainOfRange(int key) {
    if (key >= KeyEvent.VK_A && key <= KeyEvent.VK_Z) {
      return (char) (key - KeyEvent.VK_A + 'a');
    }
    if (key >= KeyEvent.VK_NUMPAD0 && key <= KeyEvent.VK_NUMPAD9) {
      return (char) (key - KeyEvent.VK_NUMPAD0 + '0');
    }
    boolean own = key != KeyEvent.VK_QUOTE && key < 128 && PLAIN.indexOf(key) >= 0;
    boolean arrow = key >= KeyEvent.VK_PAGE_UP && key <= KeyEvent.VK_DOWN;
    return own && !arrow ? (char) key : 0;
  }
}
