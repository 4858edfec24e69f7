package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.TimeRange;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.state.BrowseFilter;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.part.SearchField;
import io.github.mwinspector.view.part.Shown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** What the tree is filtered by, and what of that the service does and what happens here. */
final class BrowseBar extends VBox {
  private static final String ANY_STATUS = "Any status";

  /** A time range to choose, up to now; that of the fields without one. */
  private record Span(String words, @Nullable Duration back) {
    @Override
    public String toString() {
      return words;
    }
  }

  private static final Span TYPED = new Span("From … to …", null);
  private static final List<Span> SPANS =
      List.of(
          new Span("Any time", null),
          new Span("Last 24 hours", Duration.ofDays(1)),
          new Span("Last 7 days", Duration.ofDays(7)),
          new Span("Last 30 days", Duration.ofDays(30)),
          new Span("Last 365 days", Duration.ofDays(365)),
          TYPED);

  private final CurrentBrowse browse;
  private final InstantSource clock;
  private final SearchField words = new SearchField("Windows by name or id");
  private final ComboBox<String> status = new ComboBox<>();
  private final ComboBox<Span> span = new ComboBox<>();
  private final RangeFields typed;
  private final Label local = new Label("Name and status: among the loaded rows");
  private final Subscription subscription;

  BrowseBar(CurrentBrowse browse, Presentation presentation, Runnable refresh) {
    this.browse = browse;
    this.clock = presentation.clock();
    this.typed = new RangeFields(presentation, this::setOther);
    getStyleClass().add("browse-bar");
    List<String> all = new ArrayList<>(List.of(ANY_STATUS));
    for (ExecutionStatus.Known known : ExecutionStatus.Known.values()) {
      all.add(known.text());
    }
    status.getItems().setAll(all);
    status.setValue(ANY_STATUS);
    status.setAccessibleText("Status of executions");
    status.setTooltip(new Tooltip("Executions with this status, among the loaded rows"));
    span.getItems().setAll(SPANS);
    span.setValue(SPANS.getFirst());
    span.setAccessibleText("When executions started");
    span.setTooltip(new Tooltip("When executions started; the service filters by it"));
    for (ComboBox<?> box : List.of(status, span)) {
      box.setMaxWidth(Double.MAX_VALUE);
      box.setPrefWidth(10);
      HBox.setHgrow(box, Priority.ALWAYS);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button again =
        Shown.iconButton(MaterialDesignR.REFRESH, "Ask anew for the selected list (F5)", refresh);
    HBox first = new HBox(words, again);
    HBox second = new HBox(status, span);
    first.getStyleClass().add("browse-choices");
    second.getStyleClass().add("browse-choices");
    local.getStyleClass().add("browse-fine");
    getChildren().addAll(first, second, typed, local);
    subscription =
        Subscription.combine(
            words.textProperty().subscribe(_ -> apply()),
            status.valueProperty().subscribe(_ -> apply()),
            span.valueProperty().subscribe(this::range));
  }

  /** Only a choice moves the range: "now" would be another range with each key in the field. */
  private void range(Span chosen) {
    typed.setVisible(chosen.equals(TYPED));
    typed.setManaged(chosen.equals(TYPED));
    Duration back = chosen.back();
    if (chosen.equals(TYPED)) {
      typed.apply();
      typed.focusFrom();
    } else if (back == null) {
      set(TimeRange.ALL);
    } else {
      set(new TimeRange(clock.instant().minus(back), null));
    }
  }

  /** The fields are left more often than they are changed. */
  private void setOther(TimeRange range) {
    if (!range.equals(browse.filter().get().range())) {
      set(range);
    }
  }

  private void apply() {
    set(browse.filter().get().range());
  }

  private void set(TimeRange range) {
    String word = status.getValue();
    boolean any = word == null || word.equals(ANY_STATUS);
    BrowseFilter now =
        new BrowseFilter(words.getText(), any ? null : ExecutionStatus.of(word), range);
    boolean here = now.status() != null || !now.words().isBlank();
    local.setVisible(here);
    local.setManaged(here);
    browse.filter().set(now);
  }

  void dispose() {
    subscription.unsubscribe();
    typed.dispose();
  }
}
