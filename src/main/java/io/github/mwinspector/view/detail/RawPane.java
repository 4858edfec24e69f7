package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.RowMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The response body as received, pretty-printed, and what is known of the call that brought it. */
public final class RawPane extends BorderPane {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final CopyMenu copy;
  private final BiConsumer<Window, OpenedValue> open;
  private final FactStrip facts = new FactStrip();
  private final BodyView body;
  private final SearchBar search;
  private final MenuButton copyButton = new MenuButton("Copy");
  private final Subscription subscription;
  private @Nullable TaskAnswer answer;

  /**
   * An empty pane.
   *
   * @param background where the body is searched, and put together for the clipboard
   */
  public RawPane(Presentation presentation, Executor background) {
    this(presentation, background, OpenedValue.inViewer(presentation, background));
  }

  /**
   * An empty pane.
   *
   * @param open opens a value whole
   */
  RawPane(Presentation presentation, Executor background, BiConsumer<Window, OpenedValue> open) {
    this.copy = new CopyMenu(background);
    this.open = open;
    this.body = new BodyView(presentation.disclosure(), new BodySearch(background));
    this.search = new SearchBar(query -> body.search(query), by -> body.step(by));
    body.onFound(search::none, search::found);
    copyButton.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
    copyButton.setDisable(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(search, gap, copyButton);
    tools.getStyleClass().add("raw-tools");
    getStyleClass().add("raw-pane");
    getStylesheets().add(DetailsPane.STYLESHEET);
    setTop(new VBox(facts, tools));
    setCenter(body);
    keys();
    subscription = presentation.disclosure().subscribe(_ -> body.refreshSeen());
  }

  /** Shows this answer's body and call. JavaFX thread only. */
  public void show(TaskAnswer shown) {
    answer = shown;
    facts.show(shown.call());
    body.show(shown.raw().lines());
    copyButton.setDisable(false);
    copyButton.getItems().setAll(bodyItems(shown.raw()));
  }

  /** Moves the focus to the search field. */
  public void focusSearch() {
    search.focus();
  }

  /** Lets go of the presentation and gives up a running search; the pane is not used again. */
  public void dispose() {
    subscription.unsubscribe();
    body.stop();
  }

  private void keys() {
    RowMenu menu = new RowMenu(body, this::lineItems);
    menu.on(KeyCode.ENTER, this::openSelected);
    menu.on(COPY, () -> copyLine(Disclosure.HIDDEN));
    body.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            openSelected();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (FIND.match(event)) {
            search.focus();
            event.consume();
          } else if (event.getCode() == KeyCode.F3) {
            body.step(event.isShiftDown() ? -1 : 1);
            event.consume();
          }
        });
  }

  private List<MenuItem> bodyItems(RawBody raw) {
    return List.of(
        copy.item("Copy body, values hidden", () -> BodyText.of(raw, Disclosure.HIDDEN)),
        copy.item("Copy body with values", () -> BodyText.of(raw, Disclosure.VALUES)),
        copy.secretItem(
            "Copy body with secrets, exactly as received", () -> raw.received().reveal()));
  }

  private List<MenuItem> lineItems() {
    if (body.getSelectionModel().isEmpty()) {
      body.getSelectionModel().selectFirst();
    }
    List<MenuItem> items = new ArrayList<>();
    RawBody.Line line = body.selected();
    if (line != null) {
      MenuItem opens = new MenuItem("Open value");
      opens.setOnAction(_ -> openSelected());
      opens.setDisable(line.value() == null);
      items.add(opens);
      items.addAll(copy.items("Copy line", seen -> BodyText.of(line, seen)));
      items.add(new SeparatorMenuItem());
    }
    if (answer != null) {
      items.addAll(bodyItems(answer.raw()));
    }
    return items;
  }

  private void copyLine(Disclosure disclosure) {
    RawBody.Line line = body.selected();
    if (line != null) {
      copy.copy(() -> BodyText.of(line, disclosure));
    }
  }

  private void openSelected() {
    RawBody.Line line = body.selected();
    if (line != null && line.value() != null) {
      String title = line.name().isEmpty() ? "Value" : line.name();
      open.accept(getScene().getWindow(), new OpenedValue(title, line.name(), line.value()));
    }
  }
}
