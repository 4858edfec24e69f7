package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JavaFX is started early for a window alone: a report must not touch the display. */
final class ToolkitTest {
  @ParameterizedTest
  @CsvSource({
    "'', true",
    "--demo, true",
    "--profile prod --region eu-central-1, true",
    "mw-inspector://task?region=eu-central-1, true",
    "/tmp/a.mwtask.json, true",
    "--help, false",
    "--demo --version, false",
    "report --demo, false",
    "sign-in prod, false",
    "parse notes.txt, false",
  })
  void onlyAWindowsArgumentsStartJavafxEarly(String line, boolean window) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    assertEquals(window, Toolkit.opensWindow(args));
  }
}
