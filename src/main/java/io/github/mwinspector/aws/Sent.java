package io.github.mwinspector.aws;

import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.text.Sensitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.model.AlarmStateInformation;

/** What becomes of members that the service sent, or didn't. */
final class Sent {
  private Sent() {}

  /** A text that may hold a secret; null stays null. */
  static @Nullable Sensitive sensitive(@Nullable String text) {
    return text == null ? null : new Sensitive(text);
  }

  /** A place such as a URL, which the service also sends as an empty text when there is none. */
  static @Nullable String place(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** A time that is sent as text, empty when there is none. */
  static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A list without the nulls that JSON can hold. */
  static <T> List<T> list(List<T> sent) {
    return sent.stream().filter(Objects::nonNull).toList();
  }

  /** The alarms that stopped something. */
  static List<TriggeredAlarm> alarms(List<AlarmStateInformation> alarms) {
    return list(alarms).stream()
        .map(
            alarm -> {
              String state = alarm.stateAsString();
              return new TriggeredAlarm(alarm.name(), state == null ? null : AlarmState.of(state));
            })
        .toList();
  }

  /** The row of this name, or null. */
  static @Nullable ParameterNode row(List<ParameterNode> rows, String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
  }

  /** The texts that the row of this name holds: its own, or its values'. */
  static List<String> texts(List<ParameterNode> rows, String name) {
    ParameterNode row = row(rows, name);
    if (row == null) {
      return List.of();
    }
    List<ParameterNode> holders = row.value() == null ? row.children() : List.of(row);
    return holders.stream()
        .map(ParameterNode::value)
        .filter(Objects::nonNull)
        .map(Sensitive::reveal)
        .toList();
  }

  /** The first of {@link #texts}, or null. */
  static @Nullable String text(List<ParameterNode> rows, String name) {
    return texts(rows, name).stream().findFirst().orElse(null);
  }
}
