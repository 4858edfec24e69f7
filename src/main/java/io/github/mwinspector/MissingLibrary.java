package io.github.mwinspector;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A library of the system that JavaFX's own libraries need and that isn't installed.
 *
 * @param name as the system's loader names it, such as libXtst.so.6
 */
record MissingLibrary(String name) {
  /** The words of glibc's loader, which stand in the error's text. */
  private static final Pattern LOADER =
      Pattern.compile("([^:/\\s]+\\.so[.\\d]*): cannot open shared object file");

  /** The library that a failed start was for want of, or null. */
  static @Nullable MissingLibrary in(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      Matcher words = LOADER.matcher(String.valueOf(at.getMessage()));
      if (at instanceof UnsatisfiedLinkError && words.find()) {
        return new MissingLibrary(words.group(1));
      }
    }
    return null;
  }

  /** What is wrong and what to do. */
  String words() {
    return "No window can be opened here: the library "
        + name
        + " is missing. Install it (Debian and Ubuntu: apt install libgtk-3-0 libxtst6"
        + " libxxf86vm1), or run 'mw-inspector report' for text.";
  }
}
