package io.github.mwinspector.view.find;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.state.FindForm;
import io.github.mwinspector.state.FindForm.Candidate;
import io.github.mwinspector.view.part.SearchField;
import io.github.mwinspector.view.part.Shown;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The profiles to ask with: a list to tick, which can be filtered. */
final class ProfileChecks extends VBox {
  private static final double ROW = 28;
  private static final int ROWS = 6;

  private final FindForm form;
  private final SearchField filter = new SearchField("Filter profiles");
  private final FilteredList<Candidate> shown;
  private final ListView<Candidate> list;
  private final Subscription subscription;

  ProfileChecks(FindForm form) {
    super(4);
    this.form = form;
    shown = new FilteredList<>(form.candidates());
    list = new ListView<>(shown);
    list.getStyleClass().addAll("dense", "find-profiles");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText("Profiles to ask with; Space ticks");
    list.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> ROW * Math.clamp(form.candidates().size(), 1, ROWS) + 2, form.candidates()));
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    list.setPlaceholder(new Label("No profile matches."));
    getChildren().addAll(head(), filter, list);
    subscription = filter.textProperty().subscribe(this::filter);
  }

  private HBox head() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(8, new Label("Ask with"), gap, link("All", _ -> true), link("None", _ -> false));
    head.getStyleClass().add("find-head");
    return head;
  }

  /** Chooses among those that the filter shows; the others stay as they are. */
  private Hyperlink link(String words, Predicate<AwsProfile> wanted) {
    Hyperlink link = new Hyperlink(words);
    link.setOnAction(
        _ -> {
          var visible = shown.stream().map(Candidate::profile).toList();
          var before =
              form.candidates().stream()
                  .filter(c -> c.chosen().get())
                  .map(Candidate::profile)
                  .toList();
          form.choose(p -> visible.contains(p) ? wanted.test(p) : before.contains(p));
        });
    return link;
  }

  private void filter(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(
        wanted.isEmpty()
            ? null
            : one -> words(one.profile()).toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static String words(AwsProfile profile) {
    String account = profile.accountId();
    return account == null ? profile.name() : profile.name() + " · " + account;
  }

  private void keys(KeyEvent event) {
    Candidate selected = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && selected != null) {
      selected.chosen().set(!selected.chosen().get());
      event.consume();
    }
  }

  void dispose() {
    subscription.unsubscribe();
    list.setCellFactory(null);
  }

  private static final class Cell extends ListCell<Candidate> {
    private final CheckBox box = new CheckBox();
    private @Nullable Candidate bound;

    Cell() {
      box.setFocusTraversable(false);
      box.setMaxWidth(Double.MAX_VALUE);
      box.setMinWidth(0);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Candidate item, boolean empty) {
      super.updateItem(item, empty);
      if (bound != null) {
        box.selectedProperty().unbindBidirectional(bound.chosen());
        bound = null;
      }
      setGraphic(null);
      setTooltip(null);
      if (!empty && item != null) {
        bound = item;
        box.selectedProperty().bindBidirectional(item.chosen());
        Shown.set(box, words(item.profile()));
        Tooltip tip = new Tooltip();
        tip.setText(box.getText());
        setTooltip(tip);
        setGraphic(box);
      }
    }
  }
}
