package io.github.mwinspector.recall;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteJDBCLoader;

/** SQLite, whose library in machine code is unpacked and loaded when the first file is opened. */
final class Engine {
  private static final int BUSY_MS = 5_000;

  private Engine() {}

  /**
   * Loads the library. It is unpacked into a folder of this user alone, not into the one for
   * temporary files that all users share, and deleted as soon as it is loaded; where the system
   * doesn't let go of a loaded file (Windows), by the next program that comes here.
   *
   * @throws IOException when it can't be loaded on this computer
   */
  static void load(OwnFolder own) throws IOException {
    own.locked(
        () -> {
          System.setProperty("org.sqlite.tmpdir", own.engine().toString());
          initialize();
          sweep(own.engine());
        });
  }

  private static void initialize() throws IOException {
    try {
      if (!SQLiteJDBCLoader.initialize()) {
        throw new IOException("the database engine can't be loaded");
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception | LinkageError e) {
      throw new IOException("the database engine can't be loaded on this computer", e);
    }
  }

  private static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, "sqlite-*")) {
      for (Path file : unpacked) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException inUse) {
          // Windows keeps it until its process ends.
        }
      }
    }
  }

  /**
   * Opens a file. Two processes may: each write is a transaction that waits for the other's end,
   * and is on the disk when it is over.
   *
   * @param pages how many pages of 4 KiB the file may have
   */
  static Connection open(Path file, int pages) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MS);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    // After a power cut, too: the end of a transaction waits until its journal's end is on the
    // disk.
    config.setPragma(SQLiteConfig.Pragma.SYNCHRONOUS, "EXTRA");
    config.setMaxPageCount(pages);
    // What is deleted is overwritten, too.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }
}
