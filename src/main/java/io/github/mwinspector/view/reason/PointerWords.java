package io.github.mwinspector.view.reason;

import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.text.Display;

/** What stands behind a pointer, in words. */
final class PointerWords {
  private static final int LONGEST = 48;

  private PointerWords() {}

  static String of(Pointer pointer) {
    return switch (pointer) {
      case Pointer.ToMember(String name) -> "member " + shown(name);
      case Pointer.ToInvocation(String id) -> "invocation " + shown(id);
      case Pointer.ToNode(String _, String instance, String plugin) ->
          "node " + shown(instance) + (plugin == null ? "" : ", " + shown(plugin));
      case Pointer.ToStep(String execution, String step) ->
          step == null ? "automation " + shown(execution) : "step " + shown(step);
      case Pointer.ToAlarm(String name) -> "alarm " + shown(name);
      case Pointer.ToWindow() -> "the window's limits";
    };
  }

  private static String shown(String raw) {
    String line = Display.line(raw);
    return Display.isolate(line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…");
  }
}
