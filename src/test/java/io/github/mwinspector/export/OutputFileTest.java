package io.github.mwinspector.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all. */
class OutputFileTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void newFileIsWrittenAndNothingElseIsLeft() throws IOException {
    OutputFile.write(folder.resolve("a"), "text".getBytes(UTF_8), false);
    assertEquals("text", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a"), names());
  }

  @Test
  void existingFileStaysUnlessItMayBeReplaced() throws IOException {
    Path file = folder.resolve("a");
    Files.writeString(file, "old");
    assertThrows(
        FileAlreadyExistsException.class,
        () -> OutputFile.write(file, "new".getBytes(UTF_8), false));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a"), names());
    OutputFile.write(file, "new".getBytes(UTF_8), true);
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a"), names());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerReadsItAndALinkIsNotWrittenThrough() throws IOException {
    Path other = folder.resolve("other");
    Files.writeString(other, "kept");
    Path link = Files.createSymbolicLink(folder.resolve("link"), other);
    assertThrows(
        FileAlreadyExistsException.class, () -> OutputFile.write(link, new byte[1], false));
    OutputFile.write(link, "new".getBytes(UTF_8), true);
    assertEquals("kept", Files.readString(other));
    assertFalse(Files.isSymbolicLink(link));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(link)));
  }

  @Test
  void folderInTheWayOrMissingLeavesNothing() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("kept"), "kept");
    assertThrows(IOException.class, () -> OutputFile.write(in, new byte[1], true));
    assertThrows(
        IOException.class, () -> OutputFile.write(folder.resolve("no/a"), new byte[1], false));
    assertEquals(List.of("in"), names());
    assertTrue(Files.exists(in.resolve("kept")));
  }
}
