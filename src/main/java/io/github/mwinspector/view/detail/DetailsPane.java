package io.github.mwinspector.view.detail;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Place;
import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.ChangeMark;
import io.github.mwinspector.view.part.RowMenu;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Every member of the answer by its API name with its value, the absent ones too. */
public final class DetailsPane extends StackPane {
  static final String STYLESHEET =
      Objects.requireNonNull(
              DetailsPane.class.getResource("/io/github/mwinspector/view/detail.css"))
          .toExternalForm();

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Presentation presentation;
  private final Executor background;
  private final CopyMenu copy;
  private final BiConsumer<Window, OpenedValue> open;

  /** The rows seen since the last change: a cell asks for its row more than once. */
  private final IdentityHashMap<Member, MemberRow> rows = new IdentityHashMap<>();

  private final MemberTable table = new MemberTable(this::row);
  private final RowMenu menu = new RowMenu(table, this::menuItems);
  private final Subscription subscription;
  private Changes changes = Changes.NONE;
  private @Nullable TaskAnswer answer;
  private @Nullable MemberTexts texts;

  /**
   * An empty pane.
   *
   * @param background where texts are put together for the clipboard and the viewer
   */
  public DetailsPane(Presentation presentation, Executor background) {
    this(presentation, background, OpenedValue.inViewer(presentation, background));
  }

  /**
   * An empty pane.
   *
   * @param open opens a value whole
   */
  DetailsPane(
      Presentation presentation, Executor background, BiConsumer<Window, OpenedValue> open) {
    this.presentation = presentation;
    this.background = background;
    this.copy = new CopyMenu(background);
    this.open = open;
    getStyleClass().add("details-pane");
    getStylesheets().add(STYLESHEET);
    getChildren().add(table);
    table.setRowFactory(_ -> row());
    menu.on(KeyCode.ENTER, this::openSelected);
    menu.on(COPY, this::copySelected);
    subscription =
        Subscription.combine(
            presentation.disclosure().subscribe(_ -> fill()),
            presentation.zone().subscribe(_ -> fill()));
  }

  /** Shows this answer's members. JavaFX thread only. */
  public void show(TaskAnswer shown) {
    TaskAnswer before = answer;
    answer = shown;
    texts = new MemberTexts(shown);
    fill();
    // The same task looked up again stays where it was scrolled to.
    if (before == null || !same(before.task(), shown.task())) {
      table.scrollTo(0);
    }
  }

  private static boolean same(TaskExecution one, TaskExecution other) {
    return Objects.equals(one.windowExecutionId(), other.windowExecutionId())
        && Objects.equals(one.taskExecutionId(), other.taskExecutionId());
  }

  /** Marks the members that the newest look-up of a followed task changed. */
  public void mark(Changes now) {
    changes = now;
    rows.clear();
    table.refresh();
  }

  /** Selects the member of this name and goes there; does nothing when there is none. */
  public void select(String apiName) {
    for (Member member : table.getItems()) {
      if (member.name().equals(apiName)) {
        table.getSelectionModel().select(member);
        table.scrollTo(member);
        table.requestFocus();
        return;
      }
    }
  }

  /** Lets go of the presentation; the pane is not used again. */
  public void dispose() {
    subscription.unsubscribe();
  }

  private void fill() {
    rows.clear();
    if (answer != null) {
      int selected = table.getSelectionModel().getSelectedIndex();
      table.setItems(FXCollections.observableList(answer.members()));
      if (selected >= 0) {
        table.getSelectionModel().select(selected);
      }
      table.refresh();
    }
  }

  private MemberRow row(Member member) {
    MemberRow known = rows.get(member);
    if (known != null) {
      return known;
    }
    TaskAnswer from = Objects.requireNonNull(answer);
    MemberNote.View view =
        new MemberNote.View(presentation.disclosure().get(), presentation.zone().get());
    String seen = Objects.requireNonNull(texts).excerpt(member, view.disclosure());
    MemberRow row =
        new MemberRow(
            member,
            seen,
            MemberNote.of(member, from.task(), seen, view),
            ChangeMark.words(changes, new Place.OfMember(member.name()), view.zone()));
    rows.put(member, row);
    return row;
  }

  private TableRow<Member> row() {
    TableRow<Member> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !row.isEmpty()) {
            open(row.getItem());
          }
        });
    return row;
  }

  private @Nullable Member selected() {
    return table.getSelectionModel().getSelectedItem();
  }

  private void openSelected() {
    Member member = selected();
    if (member != null) {
      open(member);
    }
  }

  private void open(Member member) {
    MemberTexts using = texts;
    if (using != null && member.json() != null) {
      Window from = getScene().getWindow();
      background.execute(
          () -> {
            OpenedValue value = using.opened(member);
            Platform.runLater(() -> open.accept(from, value));
          });
    }
  }

  private void copySelected() {
    Member member = selected();
    MemberTexts using = texts;
    if (member != null && using != null) {
      Disclosure copied = MemberTexts.sensitive(member) ? Disclosure.HIDDEN : Disclosure.VALUES;
      copy.copy(() -> new MemberMenu(copy, using).row(member, copied));
    }
  }

  private List<MenuItem> menuItems() {
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    Member member = selected();
    MemberTexts using = texts;
    if (member == null || using == null) {
      return List.of();
    }
    List<MenuItem> items = new MemberMenu(copy, using).items(member);
    if (member.json() != null) {
      MenuItem opens = new MenuItem("Open value");
      opens.setOnAction(_ -> open(member));
      items.addFirst(new SeparatorMenuItem());
      items.addFirst(opens);
    }
    return items;
  }
}
