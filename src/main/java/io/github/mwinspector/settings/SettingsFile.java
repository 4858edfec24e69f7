package io.github.mwinspector.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings file. Several windows and processes may use it at once: each change reads it anew,
 * changes it and replaces it whole, under a lock on a file beside it. Blocks: not for the JavaFX
 * thread.
 */
final class SettingsFile {
  /** 200 names of 512 letters, escaped, and their times. */
  private static final long LARGEST = 2L << 20;

  private static final Duration LOCK_WAIT = Duration.ofSeconds(2);
  private static final Duration LOCK_PAUSE = Duration.ofMillis(20);

  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * What the file holds.
   *
   * @return nothing stored when there is no file or it makes no sense
   * @throws IOException when it is there and can't be read
   */
  Stored read() throws IOException {
    Stored read = readable();
    return read == null ? Stored.NOTHING : read;
  }

  /**
   * Changes the file. One that makes no sense is kept beside it under another name.
   *
   * @return what it holds now
   * @throws IOException when it can't be written, or the lock is not had in two seconds
   */
  Stored change(UnaryOperator<Stored> change) throws IOException, InterruptedException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    try (FileChannel beside =
            FileChannel.open(
                folder.resolve("settings.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = lock(beside)) {
      Stored before = readable();
      if (before == null) {
        Files.move(
            file,
            Files.createTempFile(folder, "settings-unread-", ".json"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Stored now = change.apply(before == null ? Stored.NOTHING : before);
      replace(folder, SettingsText.write(now));
      return now;
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
    long end = System.nanoTime() + LOCK_WAIT.toNanos();
    while (true) {
      FileLock lock = tryLock(channel);
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() - end > 0) {
        throw new IOException("the settings are locked by another process");
      }
      Thread.sleep(LOCK_PAUSE);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // another window of this process has it
      return null;
    }
  }

  /** Null when what is there makes no sense. */
  private @Nullable Stored readable() throws IOException {
    try {
      return Files.size(file) > LARGEST
          ? null
          : SettingsText.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Stored.NOTHING;
    }
  }

  private void replace(Path folder, String text) throws IOException {
    Path temporary = Files.createTempFile(folder, "settings-", ".part");
    try {
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
