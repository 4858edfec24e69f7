package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.TimeRange;
import io.github.mwinspector.browse.TypedTime;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.TextLimit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Two typed times. They count when Enter is pressed or the field is left: each asks anew. */
final class RangeFields extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int LONGEST = 64;

  private final Presentation presentation;
  private final Consumer<TimeRange> chosen;
  private final TextField from = new TextField();
  private final TextField to = new TextField();
  private final Label said = new Label();
  private final Subscription subscription;

  /**
   * Empty fields.
   *
   * @param chosen is told the range whenever both are right
   */
  RangeFields(Presentation presentation, Consumer<TimeRange> chosen) {
    this.presentation = presentation;
    this.chosen = chosen;
    getStyleClass().add("browse-range");
    equip(from, "-6h or 2026-11-22 03:00", "Executions that started from");
    equip(to, "now", "Executions that started until");
    Label first = new Label("From");
    Label second = new Label("to");
    first.setMinWidth(USE_PREF_SIZE);
    second.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(first, from, second, to);
    row.getStyleClass().add("browse-choices");
    said.getStyleClass().add("browse-fine");
    Lines.wrap(said);
    said.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(row, said);
    subscription = presentation.zone().subscribe((_, _) -> apply());
  }

  private void equip(TextField field, String prompt, String words) {
    TextLimit.set(field, LONGEST);
    field.setPromptText(prompt);
    field.setAccessibleText(words);
    field.setTooltip(new Tooltip("%s: %s. Enter takes it.".formatted(words, TypedTime.FORMS)));
    field.setPrefColumnCount(8);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(_ -> apply());
    field
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                apply();
              }
            });
  }

  void focusFrom() {
    from.requestFocus();
  }

  /** Tells the range, or what is wrong; then the range stays as it was. */
  void apply() {
    if (!isVisible()) {
      return;
    }
    Instant now = presentation.clock().instant();
    ZoneId zone = presentation.zone().get();
    TypedTime first = TypedTime.of(from.getText(), TypedTime.End.FROM, now, zone);
    TypedTime last = TypedTime.of(to.getText(), TypedTime.End.TO, now, zone);
    Instant after = moment(first);
    Instant before = moment(last);
    boolean turned = after != null && before != null && after.isAfter(before);
    from.pseudoClassStateChanged(WRONG, first instanceof TypedTime.Wrong || turned);
    to.pseudoClassStateChanged(WRONG, last instanceof TypedTime.Wrong || turned);
    String wrong = turned ? "The first time is after the second." : reason(first, last);
    said.pseudoClassStateChanged(WRONG, wrong != null);
    said.setText(wrong == null ? "Times in " + words(zone) : Display.line(wrong));
    if (wrong == null) {
      chosen.accept(new TimeRange(after, before));
    }
  }

  private static String words(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private static @Nullable Instant moment(TypedTime time) {
    return time instanceof TypedTime.Valid(Instant moment) ? moment : null;
  }

  private static @Nullable String reason(TypedTime first, TypedTime last) {
    if (first instanceof TypedTime.Wrong(String reason)) {
      return reason;
    }
    return last instanceof TypedTime.Wrong(String reason) ? reason : null;
  }

  void dispose() {
    subscription.unsubscribe();
  }
}
