package io.github.mwinspector.view.handon;

import io.github.mwinspector.state.HandOn;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.picture.PngEncoder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What is ready to be copied or saved, and what became of it. JavaFX thread only. */
final class Outgoing {
  private static final String FAILED = "failed";

  private final Node owner;
  private final Executor background;
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final Label said = new Label();
  private final FontIcon alert = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
  private final Button copyPath = new Button("Copy path");
  private final HBox line = new HBox(8, said, copyPath);
  private String name = "";
  private Runnable copy = () -> {};
  private Supplier<byte[]> content = () -> new byte[0];

  Outgoing(Node owner, Executor background) {
    this.owner = owner;
    this.background = background;
    said.getStyleClass().add("hand-on-told");
    said.setWrapText(true);
    said.setMinHeight(Label.USE_PREF_SIZE);
    copyPath.getStyleClass().addAll("small", "hand-on-path");
    copyPath.setMinWidth(Button.USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER_LEFT);
    tell(null, null);
  }

  /** Says what became of it. */
  Node line() {
    return line;
  }

  BooleanExpression ready() {
    return ready;
  }

  /** Nothing can be copied or saved until the next is there. */
  void nothing() {
    ready.set(false);
    tell(null, null);
  }

  void text(String fileName, String text, byte[] file, Disclosure disclosure) {
    name = fileName;
    content = () -> file;
    copy =
        () -> {
          if (disclosure == Disclosure.SECRETS) {
            Clips.copyRevealed(text);
          } else {
            Clips.copy(text);
          }
        };
    ready.set(true);
  }

  void picture(String fileName, Image image) {
    name = fileName;
    content = () -> PngEncoder.encode(image);
    copy = () -> Clips.copy(image);
    ready.set(true);
  }

  void copy() {
    copy.run();
    tell("Copied.", null);
  }

  /** Asks where to, and writes there in the background. */
  void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save");
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
    if (chosen == null) {
      return;
    }
    Path file = chosen.toPath();
    // The dialog asked whether one that is there may be replaced; one that comes now it did not.
    boolean replace = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    Supplier<byte[]> saving = content;
    background.execute(
        () -> {
          String problem = HandOn.save(file, saving.get(), replace);
          Platform.runLater(() -> saved(file, problem));
        });
  }

  private void saved(Path file, @Nullable String problem) {
    tell(problem == null ? "Saved as " + file : problem, problem == null ? file : null);
    if (problem != null) {
      said.setGraphic(alert);
      said.getStyleClass().add(FAILED);
    }
  }

  private void tell(@Nullable String words, @Nullable Path file) {
    Shown.set(said, words == null ? "" : words);
    said.setGraphic(null);
    said.getStyleClass().remove(FAILED);
    line.setVisible(words != null);
    line.setManaged(words != null);
    copyPath.setVisible(file != null);
    copyPath.setManaged(file != null);
    copyPath.setOnAction(_ -> Clips.copy(String.valueOf(file)));
  }
}
