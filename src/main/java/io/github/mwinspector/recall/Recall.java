package io.github.mwinspector.recall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The look-ups that this program remembers, as long as a person lets it. Blocks on the disk: not
 * for the JavaFX thread.
 */
public final class Recall {
  /** The switch that says whether look-ups are kept; blocks on the disk. */
  public interface Switch {
    /** Whether look-ups are kept. */
    boolean on();

    /** Switches it. */
    void set(boolean on);
  }

  /** Something done with the file. */
  public interface Change {
    /**
     * Does it.
     *
     * @throws RecallException when it can't be done
     */
    void in(RecallFile file) throws RecallException;
  }

  /**
   * What is remembered at a moment.
   *
   * @param lookUps pinned ones first, then the most recent
   * @param on whether look-ups are kept
   * @param problem why something can't be kept or read, in words; null when all went well
   */
  public record Remembered(List<LookedUp> lookUps, boolean on, @Nullable String problem) {
    /** Before anything was read. */
    public static final Remembered NOTHING = new Remembered(List.of(), true, null);

    public Remembered {
      lookUps = List.copyOf(lookUps);
    }
  }

  /** A look-up with a profile of a longer name is not kept: the files of nobody hold such. */
  private static final int LONGEST_NAME = 512;

  private final @Nullable RecallFile file;
  private final Switch keeps;
  private @Nullable String asideTold;

  /**
   * The look-ups in this file.
   *
   * @param file null where there is no place for it: nothing is remembered then
   */
  public Recall(@Nullable RecallFile file, Switch keeps) {
    this.file = file;
    this.keeps = keeps;
  }

  /** Keeps a look-up, unless a person has switched that off. */
  public synchronized Remembered keep(LookedUp.Place place, Seen seen, Instant when) {
    boolean wanted = keeps.on() && place.profile().length() <= LONGEST_NAME;
    return change(wanted ? now -> now.keep(place, seen, when) : _ -> {});
  }

  /** Switches whether look-ups are kept. What is kept already stays. */
  public synchronized Remembered keepFromNow(boolean on) {
    keeps.set(on);
    return change(_ -> {});
  }

  /** Changes the file, and reads what it holds now. */
  public synchronized Remembered change(Change change) {
    boolean on = keeps.on();
    RecallFile own = file;
    if (own == null) {
      return new Remembered(
          List.of(), on, "This user has no home folder in which look-ups could be kept.");
    }
    String problem = null;
    try {
      change.in(own);
    } catch (RecallException e) {
      problem = e.getMessage();
    }
    try {
      return new Remembered(own.all(), on, problem == null ? aside(own) : problem);
    } catch (RecallException e) {
      return new Remembered(List.of(), on, problem == null ? e.getMessage() : problem);
    }
  }

  /** Told once, and not by every change after it. */
  private @Nullable String aside(RecallFile own) {
    String name = own.setAsideAs();
    if (name == null || name.equals(asideTold)) {
      return null;
    }
    asideTold = name;
    return "The file of recent look-ups made no sense. It was kept as "
        + name
        + ", and a new one begun.";
  }
}
