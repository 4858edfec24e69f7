package io.github.mwinspector.compare;

import io.github.mwinspector.model.Member;
import java.util.List;
import java.util.Set;

/** The members of the answer, except those that tell the two apart or have a section. */
final class MemberSides {
  /** Ids and times always differ; parameters and durations are compared on their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("WindowExecutionId", "TaskExecutionId", "StartTime", "EndTime", "TaskParameters");

  private MemberSides() {}

  static List<Row> rows(Run first, Run second) {
    Pairing pairing = new Pairing();
    for (Member member : first.answer().members()) {
      if (!ELSEWHERE.contains(member.name())) {
        pairing.first(member.name(), member.name(), side(member));
      }
    }
    for (Member member : second.answer().members()) {
      if (!ELSEWHERE.contains(member.name())) {
        pairing.second(member.name(), member.name(), side(member));
      }
    }
    return pairing.rows();
  }

  private static Side side(Member member) {
    return switch (member.presence()) {
      case ABSENT -> new Side.Absent();
      case NULL -> Side.words("sent as null");
      case SENT, ODD, UNKNOWN ->
          member.json() == null
              ? new Side.Absent()
              : new Side.Sent(
                  member.name(),
                  member.json(),
                  member.json().reveal().isEmpty() ? "empty text" : null,
                  member.sensitive() || member.presence() == Member.Presence.UNKNOWN);
    };
  }
}
