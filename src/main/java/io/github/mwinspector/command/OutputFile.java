package io.github.mwinspector.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file whole or not at all, readable by its owner alone where the system can do that. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Why a file can't be written, before anything is done for it.
   *
   * @param force whether a file of that name may be replaced
   * @return the reason in words; null when nothing is in the way
   */
  public static @Nullable String obstacle(Path file, boolean force) {
    Path folder = folder(file);
    if (!Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return file + " is a folder";
    }
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return file + " exists already; --force replaces it";
    }
    return Files.isWritable(folder) ? null : "the folder " + folder + " can't be written to";
  }

  /**
   * Writes the file: into a temporary one beside it, which then takes its name.
   *
   * @throws FileAlreadyExistsException when there is one and it may not be replaced
   */
  public static void write(Path file, byte[] content, boolean force) throws IOException {
    Path temporary = Files.createTempFile(folder(file), ".mw-inspector-", ".part");
    try {
      Files.write(temporary, content);
      if (force) {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.move(temporary, file);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
