package io.github.mwinspector;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A library of the system that JavaFX's own libraries need and that isn't installed.
 *
 * @param name as the system's loader names it, such as libXtst.so.6; null when it wasn't named
 */
record MissingLibrary(@Nullable String name) {
  /** The words of glibc's loader, which stand in the error's text. */
  private static final Pattern LOADER =
      Pattern.compile("([^:/\\s]+\\.so[.\\d]*): cannot open shared object file");

  /** The library that a failed start was for want of, or null. */
  static @Nullable MissingLibrary in(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof UnsatisfiedLinkError) {
        Matcher words = LOADER.matcher(String.valueOf(at.getMessage()));
        return new MissingLibrary(words.find() ? words.group(1) : null);
      }
    }
    return null;
  }

  /** What is wrong and what to do. */
  String words() {
    return "No window can be opened here: "
        + (name == null ? "a library that JavaFX needs" : "the library " + name)
        + " is missing. Install it (Debian and Ubuntu: apt install libgtk-3-0 libxtst6"
        + " libxxf86vm1), or run 'mw-inspector report' for text.";
  }
}
