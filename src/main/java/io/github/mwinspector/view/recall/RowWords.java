package io.github.mwinspector.view.recall;

import io.github.mwinspector.recall.LookedUp;
import io.github.mwinspector.recall.Seen;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Display;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The words of a remembered look-up, safe to show. */
final class RowWords {
  private RowWords() {}

  static String name(LookedUp row) {
    String name = row.seen().taskName();
    return Display.fromLeft(Display.line(name == null ? "Task without a name" : name));
  }

  /** Account, region and profile; the demo account says that it is one by its name. */
  static String place(LookedUp row) {
    String account = row.seen().account();
    String profile = Display.isolate(Display.line(row.place().profile()));
    String region = Display.line(row.place().region());
    return account == null || row.place().isDemo()
        ? profile + " · " + region
        : Display.line(account) + " · " + region + " · " + profile;
  }

  /** All that is remembered of it. */
  static String whole(LookedUp row, Presentation presentation) {
    LookedUp.Place place = row.place();
    Seen seen = row.seen();
    ZoneId zone = presentation.zone().get();
    return String.join(
        "\n",
        "Looked up " + When.whole(row.when(), zone),
        "Status as last seen: " + word(seen.status()),
        "Task: " + name(row) + ", " + word(seen.taskType()),
        "Start: " + When.whole(seen.start(), zone),
        "End: " + When.whole(seen.end(), zone),
        "Account: " + word(seen.account()) + ", region: " + Display.line(place.region()),
        "Profile: " + Display.isolate(Display.line(place.profile())),
        "Window execution: " + place.window().value(),
        "Task execution: " + place.task().value());
  }

  private static String word(@Nullable String text) {
    return text == null ? "not known" : Display.line(text);
  }
}
