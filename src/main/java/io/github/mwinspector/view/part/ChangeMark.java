package io.github.mwinspector.view.part;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Place;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.text.Display;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/**
 * A small delta beside what the newest look-up of a followed task changed; its tooltip and its
 * words for screen readers say when that was seen and from what to what. It stays until another
 * look-up changes something. Takes no room where nothing changed. JavaFX thread only.
 */
public final class ChangeMark extends Label {
  private static final double WIDEST = 480;

  /** A mark of nothing. */
  public ChangeMark() {
    getStyleClass().add("change-mark");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    ChangeMark.class.getResource("/io/github/mwinspector/view/part.css"))
                .toExternalForm());
    setGraphic(new FontIcon(MaterialDesignD.DELTA));
    setMinWidth(USE_PREF_SIZE);
    show(null);
  }

  /** Shows these words of {@link #words} or {@link #ofTask}; null hides the mark. */
  public void show(@Nullable String words) {
    setVisible(words != null);
    setManaged(words != null);
    setAccessibleText(words);
    setTooltip(words == null ? null : tip(words));
  }

  private static Tooltip tip(String words) {
    Tooltip tip = new Tooltip(words);
    Lines.wrap(tip);
    tip.setMaxWidth(WIDEST);
    tip.setShowDelay(Duration.millis(300));
    tip.setShowDuration(Duration.INDEFINITE);
    return tip;
  }

  /** What changed at a place, safe to show; null when nothing did. */
  public static @Nullable String words(Changes changes, Place place, ZoneId zone) {
    Changes.Change change = changes.at(place);
    if (change == null) {
      return null;
    }
    String at = TimeText.seconds(changes.seen(), zone);
    String to = change.to();
    if (to == null) {
      return "Changed at " + at;
    }
    return change.from() == null
        ? "New at %s: %s".formatted(at, Display.line(to))
        : "Changed at %s: %s → %s".formatted(at, Display.line(change.from()), Display.line(to));
  }

  /** What changed of the task's own answer: its status, and the other members by name. */
  public static @Nullable String ofTask(Changes changes, ZoneId zone) {
    Place status = new Place.OfMember("Status");
    String others =
        changes.all().entrySet().stream()
            .filter(each -> !each.getKey().equals(status))
            .map(Map.Entry::getKey)
            .filter(Place.OfMember.class::isInstance)
            .map(place -> Display.line(((Place.OfMember) place).name()))
            .sorted()
            .collect(Collectors.joining(", "));
    String words = words(changes, status, zone);
    if (others.isEmpty()) {
      return words;
    }
    return words == null
        ? "Changed at %s: %s".formatted(TimeText.seconds(changes.seen(), zone), others)
        : words + ". Also changed: " + others;
  }
}
