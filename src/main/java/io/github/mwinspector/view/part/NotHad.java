package io.github.mwinspector.view.part;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Says in its own place that a piece of evidence can't be had, why, and what can be done. */
public final class NotHad extends VBox {
  /**
   * A note.
   *
   * @param question what was asked
   * @param why why it can't be had
   * @param again asks once more
   */
  public NotHad(Question question, Piece.NotAvailable why, Consumer<Question> again) {
    super(4);
    getStyleClass().add("not-had");
    getStylesheets()
        .add(
            Objects.requireNonNull(NotHad.class.getResource("/io/github/mwinspector/view/part.css"))
                .toExternalForm());
    Label headline = wrapped(masked(why.words()));
    headline.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    headline.getStyleClass().add("not-had-headline");
    Button retry = new Button("Try again");
    retry.setOnAction(_ -> again.accept(question));
    retry.setVisible(why.askable());
    retry.setManaged(why.askable());
    Button copy = new Button("Copy error");
    copy.setOnAction(_ -> Clips.copy(copied(question, why)));
    HBox buttons = new HBox(8, retry, copy);
    Piece.Host host = why.waitsFor();
    if (host != null) {
      buttons.getChildren().setAll(yes(host), copy);
    }
    buttons.setAlignment(Pos.CENTER_LEFT);
    Label facts = wrapped(why.failed() ? words(question, why) : "IAM action " + question.action());
    facts.getStyleClass().add("not-had-facts");
    getChildren().addAll(headline, wrapped(masked(why.nextStep())), facts);
    if (why.said() != null) {
      getChildren().add(wrapped("The service said: " + masked(why.said())));
    }
    getChildren().add(buttons);
  }

  /** What "Try again" can't bring, a yes does: to this host, which the headline names. */
  private Button yes(Piece.Host host) {
    Button yes = new Button("Send calls to " + Display.line(host.name()));
    yes.getStyleClass().add("accent");
    yes.setOnAction(_ -> fireEvent(new HostAllowed(host)));
    return yes;
  }

  /** The code, the IAM action and the request id, on one line. */
  public static String words(Question question, Piece.NotAvailable why) {
    String request = why.requestId() == null ? "" : " · request " + why.requestId();
    return why.code() + " · IAM action " + question.action() + request;
  }

  private static String copied(Question question, Piece.NotAvailable why) {
    StringBuilder text = new StringBuilder(masked(why.words()));
    text.append("\ncode: ").append(why.code()).append("\nIAM action: ").append(question.action());
    for (Map.Entry<String, String> id : question.ids().entrySet()) {
      text.append('\n').append(id.getKey()).append(": ").append(id.getValue());
    }
    if (why.requestId() != null) {
      text.append("\nrequest id: ").append(why.requestId());
    }
    if (why.said() != null) {
      text.append("\nsaid: ").append(masked(why.said()));
    }
    return text.toString();
  }

  private static String masked(String text) {
    return Secrets.mask("", new Sensitive(text), Disclosure.VALUES);
  }

  private static Label wrapped(String text) {
    Label label = Shown.label(text);
    Lines.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
