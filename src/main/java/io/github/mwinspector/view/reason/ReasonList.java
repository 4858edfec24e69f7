package io.github.mwinspector.view.reason;

import atlantafx.base.theme.Styles;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.view.badge.Tone;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.NotHad;
import io.github.mwinspector.view.part.Shown;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every reason whole with all its evidence, and what could not be had. */
final class ReasonList extends ScrollPane {
  private static final int POINTERS = 24;
  private static final double WIDTH = 720;

  ReasonList(Explained explained, Disclosure disclosure, ZoneId zone, Consumer<Pointer> open) {
    VBox rows = new VBox(16);
    for (Reason reason : explained.reasons()) {
      rows.getChildren().add(reason(reason, reason.sentence(disclosure, zone), open));
    }
    explained
        .evidence()
        .pieces()
        .forEach(
            (question, piece) -> {
              if (piece instanceof Piece.NotAvailable why && why.failed()) {
                Label said = wrapped(why.words());
                Label facts = wrapped(NotHad.words(question, why));
                facts.getStyleClass().add("quiet");
                rows.getChildren().add(new VBox(said, facts));
              }
            });
    setContent(rows);
    setFitToWidth(true);
    setPrefSize(WIDTH, 320);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "reason-list");
    getStylesheets().addAll(Tone.stylesheet(), ReasonPane.stylesheet());
  }

  private static VBox reason(Reason reason, String sentence, Consumer<Pointer> open) {
    RuleLook look = RuleLook.of(reason);
    Label words = wrapped(sentence);
    FontIcon icon = new FontIcon(look.icon());
    words.setGraphic(icon);
    words.getStyleClass().add("sentence");
    look.tone().applyTo(words);
    Label standing = wrapped(look.standing());
    standing.getStyleClass().add("quiet");
    FlowPane links = new FlowPane(8, 0);
    reason.pointers().stream().limit(POINTERS).forEach(p -> links.getChildren().add(link(p, open)));
    int more = reason.pointers().size() - POINTERS;
    if (more > 0) {
      links.getChildren().add(new Label("and %,d more".formatted(more)));
    }
    return new VBox(4, words, standing, links);
  }

  private static Button link(Pointer pointer, Consumer<Pointer> open) {
    Button link = new Button("Show " + PointerWords.of(pointer));
    link.setMnemonicParsing(false);
    link.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "link-button");
    link.setOnAction(_ -> open.accept(pointer));
    return link;
  }

  private static Label wrapped(String text) {
    Label label = Shown.label(text);
    Lines.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
