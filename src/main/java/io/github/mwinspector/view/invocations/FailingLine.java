package io.github.mwinspector.view.invocations;

import io.github.mwinspector.reason.Phrase;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.reason.Reason;
import java.util.List;

/** The line of an output that a reason quotes. */
final class FailingLine {
  private FailingLine() {}

  /** The quoted line, or empty when no reason that points to this plugin quotes one. */
  static String of(List<Reason> reasons, Subject.OfPlugin plugin) {
    for (Reason reason : reasons) {
      if (reason.pointers().stream().anyMatch(pointer -> pointsTo(pointer, plugin))) {
        for (Phrase phrase : reason.phrases()) {
          if (phrase instanceof Phrase.Quote(var text)) {
            return text.reveal();
          }
        }
      }
    }
    return "";
  }

  private static boolean pointsTo(Pointer pointer, Subject.OfPlugin plugin) {
    return pointer instanceof Pointer.ToNode(String command, String instance, String _)
        && command.equals(plugin.commandId())
        && instance.equals(plugin.node().instanceId());
  }
}
