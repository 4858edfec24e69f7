package io.github.mwinspector.model;

import io.github.mwinspector.text.Display;

/** Puts a text of the service into a sentence of ours: safe to show, and no longer than a name. */
final class Quoted {
  private static final int LONGEST = 120;

  private Quoted() {}

  static String of(String text) {
    String shown = Display.line(text);
    String cut = shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
    return "\"" + cut + "\"";
  }
}
