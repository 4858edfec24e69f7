package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is worth saying beside a member.
 *
 * @param warning whether it is out of the ordinary
 * @param words joined sentences; empty when there is nothing to say
 */
record MemberNote(boolean warning, String words) {

  /** The note of a member whose value is seen as this text. */
  static MemberNote of(Member member, TaskExecution task, String seen, View view) {
    List<String> all = new ArrayList<>();
    boolean warning = false;
    switch (member.presence()) {
      case SENT -> {}
      case ABSENT -> {
        return new MemberNote(false, "");
      }
      case NULL -> all.add("sent as null");
      case ODD -> {
        warning = true;
        all.add("sent in a form this version doesn't expect");
      }
      case UNKNOWN -> {
        warning = true;
        all.add("sent by the service, not known to this version");
      }
    }
    Instant time = time(member, task);
    if (time != null) {
      all.add(Moments.words(time, view.zone()));
    }
    if (MemberTexts.sensitive(member) && view.disclosure() == Disclosure.HIDDEN) {
      all.add("hidden");
    } else if (seen.contains(Secrets.MASK)) {
      all.add("secret masked");
    }
    if (seen.length() > Display.CELL) {
      all.add("double-click or Enter shows all of it");
    }
    return new MemberNote(warning, String.join("; ", all));
  }

  /**
   * How it is looked at.
   *
   * @param disclosure how much of values is on screen
   * @param zone the zone of times
   */
  record View(Disclosure disclosure, ZoneId zone) {}

  private static @Nullable Instant time(Member member, TaskExecution task) {
    return switch (member.name()) {
      case "StartTime" -> task.startTime();
      case "EndTime" -> task.endTime();
      default -> null;
    };
  }
}
