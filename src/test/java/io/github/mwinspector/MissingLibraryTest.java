package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A Linux without the libraries that JavaFX needs for a window. */
class MissingLibraryTest {
  private static RuntimeException start(String words) {
    return new CompletionException(new RuntimeException(new UnsatisfiedLinkError(words)));
  }

  @Test
  void theLibraryThatTheLoaderNamesIsNamedWithWhatToDo() {
    MissingLibrary missing =
        MissingLibrary.in(
            start(
                "/opt/mw-inspector/lib/runtime/lib/libglassgtk3.so: libXtst.so.6: cannot open"
                    + " shared object file: No such file or directory"));
    assertEquals("libXtst.so.6", Objects.requireNonNull(missing).name());
    assertTrue(missing.words().contains("libXtst.so.6 is missing"), missing.words());
    assertTrue(missing.words().contains("apt install"), missing.words());
  }

  @Test
  void oneThatIsNotNamedIsToldToo() {
    MissingLibrary missing = MissingLibrary.in(start("no glassgtk3 in java.library.path"));
    String words = Objects.requireNonNull(missing).words();
    assertTrue(words.contains("a library that JavaFX needs is missing"), words);
  }

  @Test
  void anythingElseIsNoMissingLibrary() {
    assertNull(
        MissingLibrary.in(
            new IllegalStateException("libXtst.so.6: cannot open shared object file")));
  }
}
