package io.github.mwinspector.compare;

import java.util.List;

/**
 * A part of a comparison.
 *
 * @param subject what it is about
 * @param rows everything compared, in the order of the first, then what only the second has
 * @param gaps what could not be compared, and why
 */
public record Section(Subject subject, List<Row> rows, List<Gap> gaps) {
  /** What a section is about. */
  public enum Subject {
    MEMBERS("Members"),
    PARAMETERS("Parameters"),
    TARGETS("Targets"),
    RESULTS("Per-node results"),
    DURATIONS("Durations");

    private final String title;

    Subject(String title) {
      this.title = title;
    }

    /** Its heading. */
    public String title() {
      return title;
    }
  }

  /**
   * Something that isn't known of one of the two.
   *
   * @param second whether it is the second one's, else the first one's
   * @param action the IAM action of the call that would tell it
   * @param why one sentence; may hold text of the service
   */
  public record Gap(boolean second, String action, String why) {}

  public Section {
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
  }

  /** How many rows are the same on both sides. */
  public long same() {
    return count(Row.Likeness.SAME);
  }

  /** How many rows differ. */
  public long different() {
    return rows.stream().filter(Row::differs).count();
  }

  /** Whatever isn't the same: the differences, and what was told or isn't known beside them. */
  public List<Row> notSame() {
    return rows.stream().filter(row -> row.likeness() != Row.Likeness.SAME).toList();
  }

  /** How many rows nothing can be said of. */
  public long unknown() {
    return count(Row.Likeness.UNKNOWN);
  }

  private long count(Row.Likeness likeness) {
    return rows.stream().filter(row -> row.likeness() == likeness).count();
  }
}
