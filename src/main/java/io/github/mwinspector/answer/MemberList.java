package io.github.mwinspector.answer;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.Member.Presence;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists every member by name: the API's in its order, sent or not, then those it doesn't know. */
final class MemberList {
  /** The response's members in the order of the API's model (GetMaintenanceWindowExecutionTask). */
  static final List<String> API =
      List.of(
          "WindowExecutionId",
          "TaskExecutionId",
          "TaskArn",
          "ServiceRole",
          "Type",
          "TaskParameters",
          "Priority",
          "MaxConcurrency",
          "MaxErrors",
          "Status",
          "StatusDetails",
          "StartTime",
          "EndTime",
          "AlarmConfiguration",
          "TriggeredAlarms");

  static final String SENSITIVE = "TaskParameters";

  private MemberList() {}

  /** Whether the API's model, as this version knows it, has a member of this name. */
  static boolean knows(String name) {
    return API.contains(name);
  }

  static List<Member> of(Json.Members body, Set<String> odd) {
    Map<String, List<Json>> sent = new HashMap<>();
    List<Member> unknown = new ArrayList<>();
    for (Json.Entry entry : body.entries()) {
      if (knows(entry.name())) {
        sent.computeIfAbsent(entry.name(), _ -> new ArrayList<>()).add(entry.value());
      } else {
        unknown.add(member(entry.name(), Presence.UNKNOWN, entry.value()));
      }
    }
    List<Member> all = new ArrayList<>();
    for (String name : API) {
      List<Json> values = sent.get(name);
      if (values == null) {
        all.add(new Member(name, Presence.ABSENT, null, name.equals(SENSITIVE)));
        continue;
      }
      for (Json value : values) {
        all.add(member(name, presence(value, odd.contains(name)), value));
      }
    }
    all.addAll(unknown);
    return all;
  }

  private static Presence presence(Json value, boolean odd) {
    if (odd) {
      return Presence.ODD;
    }
    return value instanceof Json.Literal literal && literal.isNull()
        ? Presence.NULL
        : Presence.SENT;
  }

  private static Member member(String name, Presence presence, Json value) {
    Sensitive json = new Sensitive(PrettyPrint.text(value));
    return new Member(name, presence, json, name.equals(SENSITIVE));
  }
}
