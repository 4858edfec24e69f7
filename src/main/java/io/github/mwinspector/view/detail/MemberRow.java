package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * A member as the table shows it.
 *
 * @param member the member
 * @param seen its value as it may be seen, cut for a row
 * @param note what stands beside it
 * @param changed what the newest look-up changed, in words; null when nothing
 */
record MemberRow(Member member, String seen, MemberNote note, @Nullable String changed) {
  /** What the value's cell shows, safe to show. */
  String shown() {
    return switch (member.presence()) {
      case ABSENT -> "not sent";
      case NULL -> "null";
      case SENT, ODD, UNKNOWN -> seen.isEmpty() ? "empty text" : Display.line(seen);
    };
  }

  /** Whether the cell's words are this program's, not the service's. */
  boolean quiet() {
    return switch (member.presence()) {
      case ABSENT, NULL -> true;
      case SENT, ODD, UNKNOWN -> seen.isEmpty() || seen.equals(Secrets.MASK);
    };
  }
}
