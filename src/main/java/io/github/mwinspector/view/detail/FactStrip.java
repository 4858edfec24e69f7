package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Shown;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The facts of a call in one line; a click copies one. */
final class FactStrip extends FlowPane {
  /** A clock that is less wrong than this is not worth a word (U11). */
  private static final Duration CLOCK_NOTE = Duration.ofSeconds(60);

  FactStrip() {
    getStyleClass().add("fact-strip");
  }

  void show(CallFacts call) {
    getChildren().clear();
    add("Request id", call.requestId() == null ? "not sent" : call.requestId());
    add("Region", call.region());
    if (call.attempts() > 0) {
      add("Endpoint", call.endpoint());
      add("HTTP", Integer.toString(call.httpStatus()));
      add("Attempts", Integer.toString(call.attempts()));
      add("Took", took(call.elapsed()));
    }
    Duration offset = call.clockOffset();
    if (offset != null && offset.abs().compareTo(CLOCK_NOTE) >= 0) {
      Button clock = add("Clock", clock(offset));
      clock.getStyleClass().add("fact-warning");
      ((Label) clock.getGraphic()).setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    }
  }

  /** How long a call took, in the unit that reads best. */
  static String took(Duration elapsed) {
    long millis = elapsed.toMillis();
    return millis < 10_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  /** How wrong this computer's clock is, seen from the service's. */
  static String clock(Duration offset) {
    Duration by = offset.abs();
    String amount =
        by.toMinutes() >= 60
            ? "%d h %d min".formatted(by.toHours(), by.toMinutesPart())
            : "%d min %d s".formatted(by.toMinutes(), by.toSecondsPart());
    return "%s %s AWS".formatted(amount, offset.isNegative() ? "ahead of" : "behind");
  }

  private Button add(String name, String value) {
    Label caption = new Label(name);
    caption.getStyleClass().add("fact-name");
    Button fact = new Button();
    Shown.set(fact, value);
    fact.setGraphic(caption);
    fact.getStyleClass().addAll("flat", "fact");
    fact.setAccessibleText(name + " " + Display.line(value) + ", press to copy");
    fact.setTooltip(new Tooltip("Copy the " + inSentence(name)));
    fact.setOnAction(_ -> copy(fact, caption, value));
    getChildren().add(fact);
    return fact;
  }

  private static void copy(Button fact, Label caption, String value) {
    Clips.copy(value);
    Node before = fact.getOnMouseExited() == null ? caption.getGraphic() : null;
    caption.setGraphic(new FontIcon(MaterialDesignC.CHECK));
    fact.setOnMouseExited(
        _ -> {
          caption.setGraphic(before);
          fact.setOnMouseExited(null);
        });
  }

  private static String inSentence(String name) {
    return name.equals("HTTP") ? "HTTP status" : name.toLowerCase(Locale.ROOT);
  }
}
