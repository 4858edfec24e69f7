package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.state.Branch;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.badge.StatusBadge;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** A row of the tree in two lines: what it is with its status, and below it when and how long. */
final class EntryCell extends TreeCell<Entry> {
  private static final PseudoClass ACTS = PseudoClass.getPseudoClass("acts");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Presentation presentation;
  private final Consumer<Branch> seen;
  private final FontIcon icon = new FontIcon(MaterialDesignC.CALENDAR_CLOCK);
  private final Label title = new Label();
  private final Label fine = new Label();
  private final StatusBadge badge = new StatusBadge();
  private final HBox box;

  /**
   * An empty cell.
   *
   * @param act does what Enter does, on a click
   * @param seen is told that the end of a branch came into sight
   */
  EntryCell(Presentation presentation, Runnable act, Consumer<Branch> seen) {
    this.presentation = presentation;
    this.seen = seen;
    title.getStyleClass().add("browse-title");
    fine.getStyleClass().add("browse-fine");
    title.setMinWidth(0);
    fine.setMinWidth(0);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.getStyleClass().add("browse-badge");
    VBox lines = new VBox(title, fine);
    lines.getStyleClass().add("browse-lines");
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    box = new HBox(icon, lines, badge);
    box.getStyleClass().add("browse-row");
    setText(null);
    // Never wider than the tree: rows are cut instead, and their tooltips say all.
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          boolean row = getItem() instanceof Entry.Sent(Row.Task _) || acts(getItem());
          if (event.getButton() == MouseButton.PRIMARY && row && isSelected()) {
            act.run();
          }
        });
  }

  private static boolean acts(@Nullable Entry entry) {
    return entry instanceof Entry.More || entry instanceof Entry.Failed;
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    setGraphic(entry == null || empty ? null : box);
    setTooltip(null);
    pseudoClassStateChanged(ACTS, !empty && acts(entry));
    pseudoClassStateChanged(
        FAILED, !empty && entry instanceof Entry.Failed(var _, var why) && why.need() == null);
    pseudoClassStateChanged(
        OFF, !empty && entry instanceof Entry.Sent(Row.Window window) && window.disabled());
    if (entry != null && !empty) {
      switch (entry) {
        case Entry.Sent(Row row) -> show(row);
        case Entry.Start start -> show(icon(start.level()), start.title(), start.fine());
        case Entry.Loading loading ->
            show(MaterialDesignP.PROGRESS_CLOCK, loading.words(), loading.why());
        case Entry.More more -> {
          show(MaterialDesignC.CHEVRON_DOWN, more.words(), "");
          if (more.alone()) {
            seen.accept(more.branch());
          }
        }
        case Entry.Failed(var _, var why) -> {
          boolean waits = why.need() != null;
          show(
              waits ? MaterialDesignA.ACCOUNT_CLOCK_OUTLINE : MaterialDesignA.ALERT_CIRCLE_OUTLINE,
              waits ? "Waits for you: see below" : "Try again",
              waits ? why.headline() : why.headline() + " " + why.nextStep());
        }
        case Entry.Note note -> show(MaterialDesignC.CIRCLE_SMALL, note.words(), "");
      }
    }
  }

  private static Ikon icon(Level start) {
    return switch (start) {
      case Level.Windows _ -> MaterialDesignF.FORMAT_LIST_BULLETED;
      case Level.Executions _ -> MaterialDesignC.CALENDAR_CLOCK;
      case Level.Tasks _ -> MaterialDesignP.PLAY_CIRCLE_OUTLINE;
    };
  }

  private void show(Row row) {
    EntryText text = EntryText.of(row, presentation.now().get(), presentation.zone().get());
    switch (row) {
      case Row.Window window -> {
        boolean off = window.disabled();
        show(off ? MaterialDesignC.CALENDAR_REMOVE : MaterialDesignC.CALENDAR_CLOCK, text);
      }
      case Row.Execution run -> {
        show(MaterialDesignP.PLAY_CIRCLE_OUTLINE, text);
        badge(run.status(), text);
      }
      case Row.Task task -> {
        show(MaterialDesignR.RUN, text);
        badge(task.status(), text);
      }
    }
  }

  private void badge(@Nullable ExecutionStatus status, EntryText text) {
    badge.show(status);
    badge.setVisible(true);
    badge.setManaged(true);
    setAccessibleText(
        Display.line(text.title()) + ", " + badge.getText() + ", " + Display.line(text.fine()));
  }

  private void show(Ikon what, EntryText text) {
    show(what, text.title(), text.fine());
  }

  private void show(Ikon what, String first, String second) {
    icon.setIconCode(what);
    Shown.set(title, first);
    Shown.set(fine, second);
    fine.setVisible(!second.isEmpty());
    fine.setManaged(!second.isEmpty());
    badge.setVisible(false);
    badge.setManaged(false);
    String all =
        second.isEmpty() ? Display.line(first) : Display.line(first) + "\n" + Display.line(second);
    setTooltip(wrapped(all));
    setAccessibleText(all.replace('\n', ' '));
  }

  private static Tooltip wrapped(String text) {
    Tooltip tip = new Tooltip(text);
    Lines.wrap(tip);
    tip.setMaxWidth(420);
    return tip;
  }

  /** The graphic takes all the width that the indentation leaves. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node shown = getGraphic();
    if (shown != null) {
      double width = Math.max(0, getWidth() - shown.getLayoutX() - snappedRightInset());
      shown.resizeRelocate(shown.getLayoutX(), 0, width, getHeight());
    }
  }
}
