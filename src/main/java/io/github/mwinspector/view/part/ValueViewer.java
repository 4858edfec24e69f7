package io.github.mwinspector.view.part;

import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/**
 * Shows a whole value of any size, searchable: cut into short lines of which only those in sight
 * exist. Secrets are masked as the window's {@link Presentation} says, until revealed for a while.
 */
public final class ValueViewer extends VBox {
  private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);

  private final String name;
  private final Sensitive value;
  private final Presentation presentation;
  private final Executor background;
  private final Reveals reveals = new Reveals();
  private final ListView<Integer> segments = new ListView<>();
  private final Label facts = new Label("Preparing…");
  private final Button reveal =
      Shown.iconButton(MaterialDesignE.EYE_OUTLINE, "Reveal for 30 seconds", this::toggle);
  private final ViewerSearch search;
  private final Subscription subscription;
  private LongText text = new LongText("");
  private int generation;
  private @Nullable String startAt;

  /**
   * Starts preparing the value in the background.
   *
   * @param title whose value it is, for the person
   * @param name the name by which secrets are recognised
   * @param value the whole value as sent
   */
  public ValueViewer(
      String title, String name, Sensitive value, Presentation presentation, Executor background) {
    this(title, name, value, presentation, background, null);
  }

  /**
   * Like the other, with all its tools in one row and no title, for a small place.
   *
   * @param leading stands before the tools
   */
  public ValueViewer(
      String title,
      String name,
      Sensitive value,
      Presentation presentation,
      Executor background,
      @Nullable Node leading) {
    this.name = name;
    this.value = value;
    this.presentation = presentation;
    this.background = background;
    this.search = new ViewerSearch(background, segments, () -> text);
    getStyleClass().add("value-viewer");
    getStylesheets().add(resource());
    segments.setFixedCellSize(22);
    segments.setCellFactory(_ -> new SegmentCell(() -> text, search::current));
    segments.setAccessibleText("Value of " + Display.line(title));
    segments.getStyleClass().addAll("segments", Shown.MONOSPACE);
    VBox.setVgrow(segments, Priority.ALWAYS);
    if (leading == null) {
      getChildren().addAll(header(title), search, segments);
    } else {
      HBox.setHgrow(search, Priority.ALWAYS);
      HBox tools = new HBox(8, leading, search, reveal, copyMenu());
      tools.setAlignment(Pos.CENTER_LEFT);
      segments.setMinHeight(0);
      getChildren().addAll(tools, segments);
    }
    subscription =
        Subscription.combine(
            presentation.disclosure().subscribe((_, _) -> disclosureChanged()),
            reveals.observe(this::prepare),
            WindowFocus.onLost(this, reveals::hideAll));
    prepare();
  }

  /** Opens the value in a window of its own that doesn't hold up the others. */
  public static Stage open(
      @Nullable Window owner,
      String title,
      String name,
      Sensitive value,
      Presentation presentation,
      Executor background) {
    ValueViewer viewer = new ValueViewer(title, name, value, presentation, background);
    Scene scene = new Scene(viewer, 860, 560);
    Stage stage = new Stage();
    if (owner != null) {
      stage.initOwner(owner);
      scene.getStylesheets().addAll(owner.getScene().getStylesheets());
    }
    stage.setTitle("Value of " + Display.line(title));
    stage.setScene(scene);
    stage.setOnHidden(_ -> viewer.dispose());
    // A filter, because lists keep Esc for themselves; a search is emptied first.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (CLOSE.match(event) && viewer.search.words().isEmpty()) {
            stage.hide();
            event.consume();
          }
        });
    stage.show();
    return stage;
  }

  /** Hides what was revealed and lets go of everything observed. */
  public void dispose() {
    generation++;
    subscription.unsubscribe();
    reveals.hideAll();
  }

  /**
   * Goes to the line that holds these words as soon as it is there, else to the last line with
   * anything in it; only the first time.
   *
   * @param words as sent, with the secrets in them
   */
  public void startAt(String words) {
    startAt = words;
  }

  private HBox header(String title) {
    Label heading = Shown.label(title, Shown.MONOSPACE, "heading");
    heading.setMinWidth(0);
    facts.getStyleClass().add("facts");
    facts.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    reveal.setMinWidth(USE_PREF_SIZE);
    HBox header = new HBox(8, heading, facts, space, reveal, copyMenu());
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private MenuButton copyMenu() {
    MenuItem withValues = new MenuItem("Copy with values (secrets stay masked)");
    withValues.setOnAction(_ -> copy(Disclosure.VALUES));
    MenuItem withSecrets = new MenuItem("Copy with secrets");
    withSecrets.setOnAction(_ -> copy(Disclosure.SECRETS));
    MenuButton copy = new MenuButton("Copy", null, withValues, withSecrets);
    copy.setMinWidth(USE_PREF_SIZE);
    return copy;
  }

  private void toggle() {
    reveals.toggle(this);
  }

  private void disclosureChanged() {
    reveals.hideAll();
    if (presentation.disclosure().get() == Disclosure.HIDDEN) {
      // What is to be hidden goes at once, and not when its mask is made.
      text = new LongText("");
      segments.setItems(FXCollections.emptyObservableList());
    }
    prepare();
  }

  private void prepare() {
    int mine = ++generation;
    boolean revealed = reveals.isRevealed(this);
    Disclosure disclosure = revealed ? Disclosure.SECRETS : presentation.disclosure().get();
    background.execute(
        () -> {
          LongText prepared = new LongText(Secrets.mask(name, value, disclosure));
          boolean masked =
              !revealed
                  && (disclosure == Disclosure.HIDDEN
                      || prepared.length() != value.reveal().length()
                      || Secrets.any(name, value));
          Platform.runLater(() -> show(mine, prepared, masked, revealed));
        });
  }

  private void show(int mine, LongText prepared, boolean masked, boolean revealed) {
    if (mine != generation) {
      return;
    }
    text = prepared;
    segments.setItems(FXCollections.observableList(new SegmentList(text.size())));
    search.textChanged();
    goToStart();
    facts.setText(
        "%,d %s, %,d %s%s"
            .formatted(
                value.reveal().length(),
                value.reveal().length() == 1 ? "character" : "characters",
                text.lineCount(),
                text.lineCount() == 1 ? "line" : "lines",
                masked ? ", partly masked" : revealed ? ", revealed for 30 s" : ""));
    reveal.setVisible(masked || revealed);
    reveal.setManaged(masked || revealed);
    reveal.setGraphic(
        new FontIcon(revealed ? MaterialDesignE.EYE_OFF_OUTLINE : MaterialDesignE.EYE_OUTLINE));
    String words = revealed ? "Mask again" : "Reveal for 30 seconds";
    reveal.getTooltip().setText(words);
    reveal.setAccessibleText(words);
  }

  private void goToStart() {
    String words = startAt;
    startAt = null;
    if (words != null) {
      int[] found = words.isEmpty() ? new int[0] : text.find(asShown(words), () -> false);
      int segment = found.length > 0 ? text.segmentAt(found[0]) : lastWithText();
      segments.getSelectionModel().select(segment);
      segments.scrollTo(Math.max(0, segment - 3));
    }
  }

  /** The text on screen has its secrets masked: so has the line that is looked for. */
  private String asShown(String words) {
    boolean revealed = reveals.isRevealed(this);
    Disclosure disclosure = revealed ? Disclosure.SECRETS : presentation.disclosure().get();
    return Secrets.mask(name, new Sensitive(words), disclosure);
  }

  private int lastWithText() {
    int last = text.size() - 1;
    while (last > 0 && text.segment(last).isBlank()) {
      last--;
    }
    return last;
  }

  private void copy(Disclosure disclosure) {
    background.execute(
        () -> {
          String copied = Secrets.mask(name, value, disclosure);
          Platform.runLater(
              () -> {
                if (disclosure == Disclosure.SECRETS) {
                  Clips.copyRevealed(copied);
                } else {
                  Clips.copy(copied);
                }
              });
        });
  }

  private static String resource() {
    return Objects.requireNonNull(
            ValueViewer.class.getResource("/io/github/mwinspector/view/part.css"))
        .toExternalForm();
  }
}
