package io.github.mwinspector.recall;

import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of look-ups in an open file.
 *
 * @param connection whose transaction this is part of
 */
record LookedUpTable(Connection connection) {
  private static final String PLACE =
      " WHERE profile = ? AND region = ? AND window_execution_id = ? AND task_execution_id = ?";

  List<LookedUp> all() throws SQLException {
    List<LookedUp> all = new ArrayList<>();
    try (PreparedStatement select =
            prepared(
                "SELECT * FROM looked_up ORDER BY pinned DESC, looked_up_ms DESC, rowid DESC");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        LookedUp row = row(rows);
        if (row != null) {
          all.add(row);
        }
      }
    }
    return all;
  }

  /** Null for a row that this program can't have written. */
  private static @Nullable LookedUp row(ResultSet row) throws SQLException {
    try {
      return new LookedUp(
          new LookedUp.Place(
              row.getString("profile"),
              row.getString("region"),
              new WindowExecutionId(row.getString("window_execution_id")),
              new TaskExecutionId(row.getString("task_execution_id"))),
          new Seen(
              row.getString("account"),
              row.getString("task_name"),
              row.getString("task_type"),
              row.getString("status"),
              time(row.getString("start_time")),
              time(row.getString("end_time"))),
          Instant.ofEpochMilli(row.getLong("looked_up_ms")),
          row.getBoolean("pinned"));
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  void keep(LookedUp.Place place, Seen seen, Instant when) throws SQLException {
    String sql =
        """
        INSERT INTO looked_up (profile, region, window_execution_id, task_execution_id,
          account, task_name, task_type, status, start_time, end_time, looked_up_ms, pinned)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        ON CONFLICT DO UPDATE SET account = coalesce(excluded.account, account),
          task_name = excluded.task_name, task_type = excluded.task_type,
          status = excluded.status, start_time = excluded.start_time,
          end_time = excluded.end_time, looked_up_ms = excluded.looked_up_ms
        """;
    try (PreparedStatement insert = prepared(sql)) {
      set(insert, 1, place);
      insert.setString(5, seen.account());
      insert.setString(6, seen.taskName());
      insert.setString(7, seen.taskType());
      insert.setString(8, seen.status());
      insert.setString(9, text(seen.start()));
      insert.setString(10, text(seen.end()));
      insert.setLong(11, when.toEpochMilli());
      insert.executeUpdate();
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  /** Forgets the oldest of those that aren't pinned, beyond so many. */
  void trim(int most) throws SQLException {
    String sql =
        """
        DELETE FROM looked_up WHERE rowid IN (SELECT rowid FROM looked_up WHERE pinned = 0
          ORDER BY looked_up_ms DESC, rowid DESC LIMIT -1 OFFSET ?)
        """;
    try (PreparedStatement delete = prepared(sql)) {
      delete.setInt(1, most);
      delete.executeUpdate();
    }
  }

  int pins() throws SQLException {
    try (PreparedStatement count = prepared("SELECT count(*) FROM looked_up WHERE pinned = 1");
        ResultSet row = count.executeQuery()) {
      return row.getInt(1);
    }
  }

  void pin(LookedUp.Place place, boolean pinned) throws SQLException {
    try (PreparedStatement update = prepared("UPDATE looked_up SET pinned = ?" + PLACE)) {
      update.setInt(1, pinned ? 1 : 0);
      set(update, 2, place);
      update.executeUpdate();
    }
  }

  void forget(LookedUp.Place place) throws SQLException {
    try (PreparedStatement delete = prepared("DELETE FROM looked_up" + PLACE)) {
      set(delete, 1, place);
      delete.executeUpdate();
    }
  }

  void clear(boolean pinsToo) throws SQLException {
    String which = pinsToo ? "" : " WHERE pinned = 0";
    try (PreparedStatement delete = prepared("DELETE FROM looked_up" + which)) {
      delete.executeUpdate();
    }
  }

  /** Whether the engine finds no damage. */
  boolean whole() throws SQLException {
    try (PreparedStatement check = prepared("PRAGMA quick_check(1)");
        ResultSet row = check.executeQuery()) {
      return "ok".equals(row.getString(1));
    }
  }

  private static void set(PreparedStatement statement, int first, LookedUp.Place place)
      throws SQLException {
    statement.setString(first, place.profile());
    statement.setString(first + 1, place.region());
    statement.setString(first + 2, place.window().value());
    statement.setString(first + 3, place.task().value());
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }
}
