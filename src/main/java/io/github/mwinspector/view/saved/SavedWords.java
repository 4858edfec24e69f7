package io.github.mwinspector.view.saved;

import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.saved.Saved;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is said of a saved result. */
final class SavedWords {
  private static final int LONGEST_NAME = 80;

  private SavedWords() {}

  /** One line: which file, from when, and what of its values it holds. */
  static String of(Saved saved, ZoneId zone) {
    String time =
        TimeText.seconds(saved.at(), zone) + " " + TimeText.zone(zone, saved.at(), saved.at());
    return "Saved result: %s, %s %s%s"
        .formatted(
            Display.isolate(cut(Display.line(saved.file()))),
            saved.values() == null ? "a file of" : "saved",
            time,
            values(saved.values()));
  }

  private static String values(@Nullable Disclosure values) {
    return switch (values) {
      case null -> "";
      case HIDDEN -> ", values hidden";
      case VALUES -> ", secrets masked";
      case SECRETS -> ", secrets in it";
    };
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
