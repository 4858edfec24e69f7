package io.github.mwinspector.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
   * Writes the file: into a temporary one beside it, which takes its name once all of it is on the
   * disk. What is there under that name before is whole until then, and stays when this fails.
   *
   * @throws FileAlreadyExistsException when there is one and it may not be replaced, also one that
   *     came this moment
   */
  public static void write(Path file, byte[] content, boolean force) throws IOException {
    Path temporary = Files.createTempFile(folder(file), ".mw-inspector-", ".part");
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      if (force) {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        name(temporary, file);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A second name can't be given over an existing file, while a move could replace it unseen. */
  private static void name(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException _) {
      // A file system without such links, as FAT is.
      Files.move(temporary, file);
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
