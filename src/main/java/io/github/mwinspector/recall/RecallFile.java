package io.github.mwinspector.recall;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database file of look-ups. Each call opens and closes it, so that nothing of it is held while
 * nobody asks; several windows and processes may use it at once. Blocks on the disk and, at most 5
 * seconds, on another writer: not for the JavaFX thread.
 */
public final class RecallFile {
  /** How many look-ups are kept that nobody pinned. */
  public static final int MOST = 500;

  /** How many can be pinned. */
  public static final int MOST_PINS = 200;

  /** 16 MiB: 700 look-ups whose texts are all as long as can be take a quarter of it. */
  private static final int MOST_PAGES = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(RecallFile.class);

  /** Something done with an open file. */
  private interface Work<T> {
    T with(LookedUpTable table) throws SQLException, RecallException;
  }

  private final Path file;
  private final OwnFolder own;
  private final Schema schema;
  private final int pages;
  private volatile @Nullable String aside;

  /** The file of this name; made when something is to be kept. */
  public RecallFile(Path file) {
    this(file, Schema.NOW, MOST_PAGES);
  }

  /** For tests: with another schema, or a smaller limit than a disk has. */
  RecallFile(Path file, Schema schema, int pages) {
    this.file = file;
    this.own = new OwnFolder(file);
    this.schema = schema;
    this.pages = pages;
  }

  /**
   * The look-ups, pinned ones first, then the most recent.
   *
   * @throws RecallException when they can't be read
   */
  public List<LookedUp> all() throws RecallException {
    return own.holdsFile() ? with(LookedUpTable::all) : List.of();
  }

  /**
   * Keeps a look-up, or what it shows now when it is kept already; a pin stays, and so does an
   * account that is known. Forgets the oldest beyond {@link #MOST}.
   *
   * @throws RecallException when it can't be kept
   */
  public void keep(LookedUp.Place place, Seen seen, Instant when) throws RecallException {
    with(
        table -> {
          table.keep(place, seen, when);
          table.trim(MOST);
          return null;
        });
  }

  /**
   * Pins a look-up that is kept, or takes the pin away.
   *
   * @throws RecallException when it can't be, or there are {@link #MOST_PINS} already
   */
  public void pin(LookedUp.Place place, boolean pinned) throws RecallException {
    with(
        table -> {
          if (pinned && table.pins() >= MOST_PINS) {
            throw new RecallException(
                "No more than %d can be pinned: unpin one first.".formatted(MOST_PINS), null);
          }
          table.pin(place, pinned);
          table.trim(MOST);
          return null;
        });
  }

  /**
   * Forgets one look-up, pinned or not.
   *
   * @throws RecallException when it can't be
   */
  public void forget(LookedUp.Place place) throws RecallException {
    with(
        table -> {
          table.forget(place);
          return null;
        });
  }

  /**
   * Forgets the look-ups.
   *
   * @param pinsToo whether the pinned ones, too
   * @throws RecallException when they can't be
   */
  public void clear(boolean pinsToo) throws RecallException {
    if (own.holdsFile()) {
      with(
          table -> {
            table.clear(pinsToo);
            return null;
          });
    }
  }

  /** The name that a file which made no sense has got in this run; null when none had to. */
  public @Nullable String setAsideAs() {
    return aside;
  }

  private <T extends @Nullable Object> T with(Work<T> work) throws RecallException {
    try {
      own.prepare();
      Engine.load(own);
      return inFile(work);
    } catch (SQLException e) {
      throw RecallException.of(e);
    } catch (IOException e) {
      throw new RecallException(
          "The file of recent look-ups can't be used: " + e.getMessage() + ".", e);
    }
  }

  private <T extends @Nullable Object> T inFile(Work<T> work)
      throws SQLException, IOException, RecallException {
    try {
      return once(work);
    } catch (SQLException e) {
      if (!RecallException.broken(e)) {
        throw e;
      }
      LOG.debug("the file of recent look-ups is damaged", e);
      setAside();
      return once(work);
    }
  }

  private <T extends @Nullable Object> T once(Work<T> work)
      throws SQLException, IOException, RecallException {
    try (Connection connection = Engine.open(file, pages)) {
      if (schema.apply(connection)) {
        return transaction(connection, work);
      }
    }
    setAside();
    try (Connection connection = Engine.open(file, pages)) {
      schema.apply(connection);
      return transaction(connection, work);
    }
  }

  private static <T extends @Nullable Object> T transaction(Connection connection, Work<T> work)
      throws SQLException, RecallException {
    connection.setAutoCommit(false);
    T result = work.with(new LookedUpTable(connection));
    // What isn't committed is taken back when the connection is closed.
    connection.commit();
    return result;
  }

  /** Unless another window has done so meanwhile. */
  private void setAside() throws IOException {
    own.locked(
        () -> {
          if (!usable()) {
            aside = own.setAside();
            LOG.warn("the file of recent look-ups made no sense and is now {}", aside);
          }
        });
    own.prepare();
  }

  private boolean usable() {
    try (Connection connection = Engine.open(file, pages)) {
      return schema.apply(connection) && new LookedUpTable(connection).whole();
    } catch (SQLException e) {
      return !RecallException.broken(e);
    } catch (RecallException e) {
      return true;
    }
  }
}
