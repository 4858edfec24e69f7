package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The menu entry leads to the program's windows. */
class DesktopEntryTest {
  @Test
  void theEntryNamesTheClassThatTheWindowsCarry() throws IOException {
    List<String> entry = Files.readAllLines(Path.of("packaging", "linux", "mw-inspector.desktop"));
    assertTrue(entry.contains("StartupWMClass=" + MwInspector.class.getName()), entry.toString());
  }
}
