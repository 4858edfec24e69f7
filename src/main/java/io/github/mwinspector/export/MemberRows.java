package io.github.mwinspector.export;

import io.github.mwinspector.export.ReportContent.Row;
import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every member by its API name. Parameters have a table of their own and are only counted here. */
record MemberRows(TaskAnswer answer, Discretion discretion) {

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Member member : answer.members()) {
      String name = ReportContent.shown(member.name());
      rows.add(new Row(0, name, value(member), words(member)));
    }
    return List.copyOf(rows);
  }

  private @Nullable String value(Member member) {
    if (member.json() == null || member.sensitive()) {
      return null;
    }
    String time = time(member.name());
    String json = onOneLine(member.json().reveal()) + (time == null ? "" : " (" + time + ")");
    return ReportContent.shown(
        member.presence() == Member.Presence.UNKNOWN
            ? discretion.value(member.name(), new Sensitive(json))
            : discretion.other(member.name(), json));
  }

  /** An object or list without its line breaks: no string in it can hold one. */
  private static String onOneLine(String json) {
    return json.startsWith("{\n  ") || json.startsWith("[\n  ")
        ? json.replaceAll("\n *", " ")
        : json;
  }

  private @Nullable String time(String name) {
    Instant time =
        switch (name) {
          case "StartTime" -> answer.task().startTime();
          case "EndTime" -> answer.task().endTime();
          default -> null;
        };
    return time == null ? null : time.toString();
  }

  private @Nullable String words(Member member) {
    String words =
        switch (member.presence()) {
          case SENT ->
              member.json() != null && member.json().reveal().isEmpty() ? "empty text" : null;
          case ABSENT -> "not sent";
          case NULL -> "sent as null";
          case ODD -> "not of the form the API documents";
          case UNKNOWN -> "sent by the service, not known to this version";
        };
    if (!member.sensitive() || member.json() == null) {
      return words;
    }
    int count = answer.parameterCount();
    String counted = (count == 1 ? "1 parameter" : count + " parameters") + ", see above";
    return words == null ? counted : words + "; " + counted;
  }
}
