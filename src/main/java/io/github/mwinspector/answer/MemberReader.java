package io.github.mwinspector.answer;

import io.github.mwinspector.model.AlarmConfiguration;
import io.github.mwinspector.model.AlarmState;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.model.TriggeredAlarm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members whose meaning this version knows. A member of an odd form stays null, or, where
 * it holds others, keeps the parts that have the API's form; either way its name is in {@link
 * #odd}.
 */
final class MemberReader {
  private static final int LONGEST_INTEGER = 12;

  private final Map<String, Json> last = new HashMap<>();
  private final Set<String> odd = new HashSet<>();

  /** A reader of an answer's members; of a member sent twice, the last one counts, as in SDKs. */
  MemberReader(Json.Members body) {
    for (Json.Entry entry : body.entries()) {
      if (last.put(entry.name(), entry.value()) != null) {
        odd.add(entry.name());
      }
    }
  }

  /** Names of members that don't have the form the API gives them; filled by {@link #task}. */
  Set<String> odd() {
    return odd;
  }

  /** The value of a member, the last one when it was sent twice; null when it was not sent. */
  @Nullable Json last(String name) {
    return last.get(name);
  }

  TaskExecution task() {
    return new TaskExecution(
        text("WindowExecutionId"),
        text("TaskExecutionId"),
        text("TaskArn"),
        text("ServiceRole"),
        word("Type", TaskType::of),
        integer("Priority"),
        text("MaxConcurrency"),
        text("MaxErrors"),
        word("Status", ExecutionStatus::of),
        text("StatusDetails"),
        time("StartTime"),
        time("EndTime"),
        alarmConfiguration("AlarmConfiguration"),
        triggeredAlarms("TriggeredAlarms"));
  }

  private @Nullable String text(String name) {
    return string(name, sent(name));
  }

  private <T> @Nullable T word(String name, Function<String, T> meaning) {
    String text = text(name);
    return text == null ? null : meaning.apply(text);
  }

  private @Nullable Integer integer(String name) {
    Json value = sent(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Json.Literal number
        && number.isNumber()
        && number.source().length() <= LONGEST_INTEGER) {
      try {
        return new BigDecimal(number.source()).intValueExact();
      } catch (ArithmeticException e) {
        odd.add(name);
        return null;
      }
    }
    odd.add(name);
    return null;
  }

  private @Nullable Instant time(String name) {
    Json value = sent(name);
    Instant time = value == null ? null : Times.of(value);
    if (value != null && time == null) {
      odd.add(name);
    }
    return time;
  }

  private @Nullable AlarmConfiguration alarmConfiguration(String name) {
    Json value = sent(name);
    if (!(value instanceof Json.Members members)) {
      noteOdd(name, value);
      return null;
    }
    return new AlarmConfiguration(
        bool(name, members.first("IgnorePollAlarmFailure")), names(name, members.first("Alarms")));
  }

  private @Nullable List<String> names(String name, @Nullable Json alarms) {
    if (!(alarms instanceof Json.Items(var items))) {
      noteOdd(name, alarms);
      return null;
    }
    List<String> names = new ArrayList<>();
    for (Json item : items) {
      String alarm = item instanceof Json.Members m ? string(name, m.first("Name")) : null;
      if (alarm == null) {
        odd.add(name);
      } else {
        names.add(alarm);
      }
    }
    return names;
  }

  private @Nullable List<TriggeredAlarm> triggeredAlarms(String name) {
    Json value = sent(name);
    if (!(value instanceof Json.Items(var items))) {
      noteOdd(name, value);
      return null;
    }
    List<TriggeredAlarm> alarms = new ArrayList<>();
    for (Json item : items) {
      if (item instanceof Json.Members alarm) {
        String state = string(name, alarm.first("State"));
        alarms.add(
            new TriggeredAlarm(
                string(name, alarm.first("Name")), state == null ? null : AlarmState.of(state)));
      } else {
        odd.add(name);
      }
    }
    return alarms;
  }

  private @Nullable Boolean bool(String name, @Nullable Json value) {
    if (value instanceof Json.Literal(String word)
        && (word.equals("true") || word.equals("false"))) {
      return word.equals("true");
    }
    noteOdd(name, value);
    return null;
  }

  private @Nullable String string(String name, @Nullable Json value) {
    if (value instanceof Json.Text text) {
      return text.text();
    }
    noteOdd(name, value);
    return null;
  }

  /** The member's value; null when it was not sent or sent as null. */
  private @Nullable Json sent(String name) {
    Json value = last.get(name);
    return value instanceof Json.Literal literal && literal.isNull() ? null : value;
  }

  private void noteOdd(String name, @Nullable Json value) {
    if (value != null && !(value instanceof Json.Literal literal && literal.isNull())) {
      odd.add(name);
    }
  }
}
