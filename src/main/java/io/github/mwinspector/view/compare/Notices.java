package io.github.mwinspector.view.compare;

import io.github.mwinspector.compare.Run;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.OtherRun;
import io.github.mwinspector.state.Comparing;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What a reader of the comparison must know, a line each; takes no space when there is nothing. */
final class Notices extends VBox {
  private static final Question INVOCATIONS = new Question.OfInvocations();

  private final Runnable again;
  private List<String> shown = List.of();

  /**
   * Nothing to say.
   *
   * @param again asks again for what failed
   */
  Notices(Runnable again) {
    this.again = again;
    getStyleClass().add("notices");
    clear();
  }

  void clear() {
    show(List.of(), List.of());
  }

  /** Says what there is to say of this comparison. */
  void show(Comparing.WithOther now, OtherRun.Had had) {
    List<String> words = new ArrayList<>();
    List<Node> lines = new ArrayList<>();
    if (now.caveat() != null) {
      add(words, lines, MaterialDesignA.ALERT_OUTLINE, now.caveat(), false);
    }
    underWay(words, lines, "This run is not over: it can still change.", now.first());
    Run second = new Run(had.answer(), had.evidence());
    underWay(words, lines, "The other run was not over when it was asked for.", second);
    missing(words, lines, "this run", now.first());
    missing(words, lines, "the other run", second);
    show(words, lines);
  }

  private void underWay(List<String> words, List<Node> lines, String text, Run run) {
    if (run.answer().task().underWay()) {
      add(words, lines, MaterialDesignI.INFORMATION_OUTLINE, text, false);
    }
  }

  private void missing(List<String> words, List<Node> lines, String whose, Run run) {
    if (run.evidence().piece(INVOCATIONS) instanceof Piece.NotAvailable why) {
      String text =
          "The invocations of %s are not available: %s %s · IAM action %s"
              .formatted(whose, why.words(), why.code(), INVOCATIONS.action());
      add(words, lines, MaterialDesignA.ALERT_OUTLINE, text, true);
    }
  }

  private void add(List<String> words, List<Node> lines, Ikon icon, String raw, boolean retry) {
    String text = Secrets.mask("", new Sensitive(raw), Disclosure.VALUES);
    words.add(text);
    Label label = Shown.label(text);
    label.setGraphic(new FontIcon(icon));
    Tooltip tip = new Tooltip(Display.line(text));
    Lines.wrap(tip);
    tip.setMaxWidth(640);
    label.setTooltip(tip);
    label.setMinWidth(0);
    HBox line = new HBox(8, label);
    line.setAlignment(Pos.CENTER_LEFT);
    if (retry) {
      Button button = new Button("Try again");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> again.run());
      line.getChildren().add(button);
    }
    lines.add(line);
  }

  /** Only when something else is said: a button that is replaced loses the focus. */
  private void show(List<String> words, List<Node> lines) {
    if (!words.equals(shown) || getChildren().isEmpty()) {
      shown = words;
      getChildren().setAll(lines);
    }
    setVisible(!words.isEmpty());
    setManaged(!words.isEmpty());
  }
}
