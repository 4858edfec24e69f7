package io.github.mwinspector.view.invocations;

import io.github.mwinspector.reason.Pointer;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which row a pointer points to. */
final class PointedRow {
  private PointedRow() {}

  /** The first pointer that points to a row here, or null when none does. */
  static @Nullable Pointer first(List<Pointer> pointers) {
    return pointers.stream().filter(pointer -> !of(pointer).isEmpty()).findFirst().orElse(null);
  }

  /** What the row looks like; the best first, then what stands above it. Empty for none here. */
  static List<Predicate<Row>> of(Pointer pointer) {
    return switch (pointer) {
      case Pointer.ToInvocation(String id) -> List.of(key("invocation", id));
      case Pointer.ToNode(String command, String instance, String plugin) ->
          plugin == null
              ? List.of(key("node", command, instance))
              : List.of(key("plugin", command, instance, plugin), key("node", command, instance));
      case Pointer.ToStep(String execution, String step) ->
          step == null
              ? List.of(automation(execution))
              : List.of(key("step", execution, step), automation(execution));
      case Pointer.ToMember _, Pointer.ToAlarm _, Pointer.ToWindow _ -> List.of();
    };
  }

  private static Predicate<Row> key(String... parts) {
    List<String> key = List.of(parts);
    return row -> row.key().equals(key);
  }

  /** The row of what started it: an automation has none of its own. */
  private static Predicate<Row> automation(String executionId) {
    return row ->
        switch (row.subject()) {
          case Subject.OfInvocation of -> executionId.equals(of.invocation().executionId());
          case Subject.OfStep of -> executionId.equals(of.step().childExecutionId());
          case Subject.OfNode _, Subject.OfPlugin _, Subject.Note _ -> false;
        };
  }
}
