package io.github.mwinspector.recall;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, version by version. Each version is what a list of statements makes of the one
 * before; what a program has shipped never changes.
 *
 * @param steps the statements that lead to version 1, to version 2, …
 */
record Schema(List<List<String>> steps) {
  /** Marks the file as ours: "MWIR" in ASCII. */
  static final int APPLICATION = 0x4D574952;

  /** What this program reads and writes. */
  static final Schema NOW =
      new Schema(
          List.of(
              List.of(
                  """
                  CREATE TABLE looked_up (
                    profile TEXT NOT NULL,
                    region TEXT NOT NULL,
                    window_execution_id TEXT NOT NULL COLLATE NOCASE,
                    task_execution_id TEXT NOT NULL COLLATE NOCASE,
                    account TEXT,
                    task_name TEXT,
                    task_type TEXT,
                    status TEXT,
                    start_time TEXT,
                    end_time TEXT,
                    looked_up_ms INTEGER NOT NULL,
                    pinned INTEGER NOT NULL,
                    PRIMARY KEY (profile, region, window_execution_id, task_execution_id)
                  ) STRICT\
                  """)));

  Schema {
    steps = List.copyOf(steps);
  }

  int version() {
    return steps.size();
  }

  /**
   * Brings the file to this version, in one transaction, which closing the connection takes back.
   *
   * @return false when the file is a database of something else
   * @throws RecallException when a newer program has written it; it is as it was then
   */
  boolean apply(Connection connection) throws SQLException, RecallException {
    int found = number(connection, "PRAGMA user_version");
    if (number(connection, "PRAGMA application_id") == APPLICATION && found == version()) {
      return true;
    }
    connection.setAutoCommit(false);
    boolean ours = migrate(connection);
    connection.commit();
    connection.setAutoCommit(true);
    return ours;
  }

  /** Looks again: another window may have been faster. */
  private boolean migrate(Connection connection) throws SQLException, RecallException {
    try (Statement statement = connection.createStatement()) {
      int found = number(connection, "PRAGMA user_version");
      boolean ours = number(connection, "PRAGMA application_id") == APPLICATION;
      if (!ours && (found != 0 || number(connection, "SELECT count(*) FROM sqlite_master") > 0)) {
        return false;
      }
      if (found > version()) {
        throw new RecallException(
            "The recent look-ups were written by a newer version of this program (%d, this one"
                    .formatted(found)
                + " knows %d). They are left as they are.".formatted(version()),
            null);
      }
      for (List<String> step : steps.subList(found, version())) {
        for (String sql : step) {
          statement.execute(sql);
        }
      }
      statement.execute("PRAGMA application_id = " + APPLICATION);
      statement.execute("PRAGMA user_version = " + version());
      return true;
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }
}
