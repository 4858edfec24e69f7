package io.github.mwinspector.recall;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Look-ups can't be kept, or those that were can't be read. Its message is for a person. */
public final class RecallException extends Exception {
  private static final long serialVersionUID = 1;

  RecallException(String words, @Nullable Throwable cause) {
    super(words, cause);
  }

  /** What the database says, in words with a next step. See sqlite.org/rescode.html. */
  static RecallException of(SQLException e) {
    return new RecallException(
        switch (code(e)) {
          case SQLITE_FULL ->
              "The disk is full, or the file is at its limit: this was not kept. What was kept"
                  + " before is whole.";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "Another window has been writing for 5 seconds: this was not kept.";
          case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
              "The file of recent look-ups can't be opened or written by this user.";
          case SQLITE_IOERR ->
              "The disk did not take it: this was not kept. What was kept before is whole.";
          default -> "The file of recent look-ups can't be used: " + code(e).name() + ".";
        },
        e);
  }

  /** Whether the file is no database or a damaged one: trying again changes nothing. */
  static boolean broken(SQLException e) {
    return code(e) == SQLiteErrorCode.SQLITE_NOTADB || code(e) == SQLiteErrorCode.SQLITE_CORRUPT;
  }

  /** The primary code: the last 8 bits of an extended one. */
  private static SQLiteErrorCode code(SQLException e) {
    return e instanceof SQLiteException of
        ? SQLiteErrorCode.getErrorCode(of.getResultCode().code & 0xFF)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
