package io.github.mwinspector.view.alarms;

import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of what ran beside the same member of what is registered now.
 *
 * @param member its API name
 * @param ran what ran, masked as asked for; null when it wasn't sent
 * @param registered what is registered now; null when it wasn't sent
 * @param differs whether the two are not the same
 */
record Compared(String member, @Nullable String ran, @Nullable String registered, boolean differs) {

  /** All members that both answers can have; parameters only when the registered ones are there. */
  static List<Compared> of(TaskAnswer answer, RegisteredTask now, Disclosure disclosure) {
    TaskExecution ran = answer.task();
    List<Compared> rows = new ArrayList<>();
    rows.add(plain("TaskArn", ran.taskArn(), now.taskArn()));
    rows.add(plain("ServiceRole", ran.serviceRole(), now.serviceRole()));
    rows.add(plain("Type", word(ran.type()), word(now.type())));
    rows.add(plain("Priority", ran.priority(), now.priority()));
    rows.add(plain("MaxConcurrency", ran.maxConcurrency(), now.maxConcurrency()));
    rows.add(plain("MaxErrors", ran.maxErrors(), now.maxErrors()));
    if (!now.parameters().isEmpty()) {
      Map<String, String> then = values(answer.parameters());
      Map<String, String> later = values(now.parameters());
      Set<String> names = new LinkedHashSet<>(then.keySet());
      names.addAll(later.keySet());
      for (String name : names) {
        rows.add(parameter(name, then.get(name), later.get(name), disclosure));
      }
    }
    return rows;
  }

  private static Compared plain(String member, @Nullable Object ran, @Nullable Object now) {
    return new Compared(
        member,
        ran == null ? null : ran.toString(),
        now == null ? null : now.toString(),
        !Objects.equals(ran, now));
  }

  private static Compared parameter(
      String name, @Nullable String ran, @Nullable String now, Disclosure disclosure) {
    return new Compared(
        name,
        masked(name, ran, disclosure),
        masked(name, now, disclosure),
        !Objects.equals(ran, now));
  }

  private static @Nullable String masked(
      String name, @Nullable String value, Disclosure disclosure) {
    return value == null ? null : Secrets.mask(name, new Sensitive(value), disclosure);
  }

  private static @Nullable String word(@Nullable TaskType type) {
    return type == null ? null : type.text();
  }

  private static Map<String, String> values(List<ParameterNode> rows) {
    Map<String, String> values = new LinkedHashMap<>();
    for (ParameterNode row : rows) {
      switch (row.kind()) {
        case GROUP -> values.putAll(values(row.children()));
        case PARAMETER, VALUE, JSON, JSON_VALUE -> values.put(row.name(), text(row));
        case NOTE -> {}
      }
    }
    return values;
  }

  private static String text(ParameterNode row) {
    Sensitive own = row.value();
    return own != null
        ? own.reveal()
        : row.children().stream().map(Compared::text).collect(Collectors.joining("\n"));
  }
}
