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

  /** One line: which file, from when, and that nothing is asked. */
  static String of(Saved saved, ZoneId zone) {
    String time =
        TimeText.seconds(saved.at(), zone) + " " + TimeText.zone(zone, saved.at(), saved.at());
    return "Saved result: %s, %s %s. Nothing is asked of AWS.%s"
        .formatted(
            Display.isolate(cut(Display.line(saved.file()))),
            saved.values() == null ? "a file of" : "saved",
            time,
            values(saved.values()));
  }

  private static String values(@Nullable Disclosure values) {
    return switch (values) {
      case null -> "";
      case HIDDEN -> " Values were hidden when it was saved.";
      case VALUES -> " Secrets were masked when it was saved.";
      case SECRETS -> " It holds values and secrets as sent.";
    };
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
