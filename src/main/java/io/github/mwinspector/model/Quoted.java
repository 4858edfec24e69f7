package io.github.mwinspector.model;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;

/**
 * Puts a text of the service into a sentence of ours: safe to show, secrets masked, and no longer
 * than a name.
 */
final class Quoted {
  private static final int LONGEST = 120;

  private Quoted() {}

  static String of(String text) {
    String shown = Display.line(Secrets.mask("", new Sensitive(text), Disclosure.VALUES));
    String cut = shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
    return "\"" + cut + "\"";
  }
}
