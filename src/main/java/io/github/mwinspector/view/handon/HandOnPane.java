package io.github.mwinspector.view.handon;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.state.HandOn;
import io.github.mwinspector.state.HandOnForm;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.TextPreview;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The sheet from which a result is handed on: in which form, with how much of its values, how it
 * will look, and copy or save. Values are hidden at first each time. JavaFX thread only.
 */
final class HandOnPane extends VBox {
  private final Supplier<HandOn> source;
  private final Pictures pictures;
  private final Executor background;
  private final InstantSource clock;
  private final HandOnChoice choice = new HandOnChoice(this::prepare);
  private final Label said = new Label();
  private final TextPreview text = new TextPreview("Preview");
  private final ImageView image = new ImageView();
  private final StackPane preview = new StackPane();
  private final Outgoing outgoing;
  private int generation;

  /**
   * The sheet of what is on screen.
   *
   * @param source what is handed on, as it is when it is asked
   * @param pictures draws
   * @param background where texts are made and files written
   * @param close closes the sheet
   */
  HandOnPane(
      Supplier<HandOn> source,
      Pictures pictures,
      Executor background,
      InstantSource clock,
      Runnable close) {
    this.source = source;
    this.pictures = pictures;
    this.background = background;
    this.clock = clock;
    outgoing = new Outgoing(this, background);
    getStyleClass().add("hand-on");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    HandOnPane.class.getResource("/io/github/mwinspector/view/handon.css"))
                .toExternalForm());
    said.getStyleClass().add("hand-on-said");
    Lines.wrap(said);
    image.setPreserveRatio(true);
    preview.getStyleClass().add("hand-on-preview");
    preview.setMinHeight(80);
    VBox.setVgrow(preview, Priority.ALWAYS);
    getChildren().addAll(choice, said, preview, outgoing.line(), buttons(close));
    prepare();
  }

  private HBox buttons(Runnable close) {
    Button copy = new Button("Copy");
    copy.getStyleClass().add("hand-on-copy");
    copy.setOnAction(_ -> outgoing.copy());
    Button save = new Button("Save…");
    save.getStyleClass().addAll("accent", "hand-on-save");
    save.setDefaultButton(true);
    save.setOnAction(_ -> outgoing.save());
    Button done = new Button("Close");
    done.setOnAction(_ -> close.run());
    copy.disableProperty().bind(outgoing.ready().not());
    save.disableProperty().bind(outgoing.ready().not());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(8, copy, save, space, done);
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  /** What came since: the evidence goes on while the sheet is open. */
  void refresh() {
    prepare();
  }

  /** Goes to the choice of a form. */
  void focusFirst() {
    choice.focusFirst();
  }

  /** Nothing that is still being made is shown any more. */
  void dispose() {
    generation++;
  }

  private void prepare() {
    int mine = ++generation;
    HandOn what = source.get();
    HandOnForm form = choice.form();
    Disclosure disclosure = choice.disclosure();
    outgoing.nothing();
    if (form == HandOnForm.SAVED && what.explained() == null) {
      say("The evidence has not come yet: it can be saved as soon as there is any.", false);
      show(new Region());
    } else if (form.picture()) {
      say(HandOnWords.picture(disclosure), false);
      pictures.draw(form, disclosure, drawn -> take(mine, what, form, drawn));
    } else {
      said.setText("Preparing…");
      write(mine, what, form, disclosure);
    }
  }

  private void write(int mine, HandOn what, HandOnForm form, Disclosure disclosure) {
    later(
        () -> what.write(form, disclosure, clock.instant()),
        written -> {
          if (mine == generation) {
            text.show(written.text());
            show(text);
            say(
                HandOnWords.of(disclosure, written.kept(), stillAsked(what)),
                disclosure == Disclosure.SECRETS);
            outgoing.text(what.fileName(form), written.text(), written.file(), disclosure);
          }
        });
  }

  private void take(int mine, HandOn what, HandOnForm form, @Nullable Image drawn) {
    if (mine != generation) {
      return;
    }
    if (drawn == null) {
      say("There is no timeline on screen to draw.", false);
      show(new Region());
      return;
    }
    image.setImage(drawn);
    image.fitWidthProperty().bind(preview.widthProperty().subtract(32));
    ScrollPane scroll = new ScrollPane(image);
    scroll.setFitToWidth(true);
    show(scroll);
    outgoing.picture(what.fileName(form), drawn);
  }

  private static boolean stillAsked(HandOn what) {
    Evidence evidence = what.explained() == null ? null : what.explained().evidence();
    return evidence == null || evidence.asking();
  }

  private void show(Node node) {
    preview.getChildren().setAll(node);
  }

  private void say(String words, boolean warning) {
    Shown.set(said, words);
    said.getStyleClass().remove("warning");
    if (warning) {
      said.getStyleClass().add("warning");
    }
  }

  private <T> void later(Supplier<T> work, Consumer<T> done) {
    background.execute(
        () -> {
          T made = work.get();
          Platform.runLater(() -> done.accept(made));
        });
  }
}
