package io.github.mwinspector.view.compare;

import io.github.mwinspector.compare.Row;
import io.github.mwinspector.compare.Run;
import io.github.mwinspector.compare.Section;
import io.github.mwinspector.compare.Side;
import org.jspecify.annotations.Nullable;

/** A line of the table. */
sealed interface Line {
  /** Which two runs these are. */
  record Runs(Run first, Run second) implements Line {}

  /** What tells the two apart, and is no difference: an id. */
  record Id(String name, Side first, Side second) implements Line {}

  /** A section, with how much of it differs. */
  record Head(Section section) implements Line {}

  /** What isn't known of one of the two. */
  record Gap(Section.Gap gap) implements Line {}

  /** Something compared. */
  record Compared(Section.Subject subject, Row row) implements Line {}

  /** What this line says of the first or the second; null when it has no value there. */
  default @Nullable Side side(boolean second) {
    return switch (this) {
      case Runs _, Head _, Gap _ -> null;
      case Id id -> second ? id.second() : id.first();
      case Compared compared -> second ? compared.row().second() : compared.row().first();
    };
  }

  /** The whole value on that side, or null when there is none to open. */
  default Side.@Nullable Sent value(boolean second) {
    return side(second) instanceof Side.Sent sent && sent.text() != null ? sent : null;
  }
}
