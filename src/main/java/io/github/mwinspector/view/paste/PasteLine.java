package io.github.mwinspector.view.paste;

import io.github.mwinspector.paste.Conflict;
import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.OtherId;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Says what was understood of a pasted text: a chip a fact, a choice where it contradicts itself,
 * what is missing, and what was refused. JavaFX thread only.
 */
public final class PasteLine extends VBox {
  private static final int SENTENCES = 3;
  private static final List<Fact> WANTED =
      List.of(Fact.REGION, Fact.WINDOW_EXECUTION, Fact.TASK_EXECUTION);
  private static final List<Fact> SHOWN =
      List.of(
          Fact.ACCOUNT,
          Fact.PROFILE,
          Fact.REGION,
          Fact.WINDOW,
          Fact.WINDOW_EXECUTION,
          Fact.TASK_EXECUTION,
          Fact.INVOCATION);

  private final CurrentPaste paste;
  private final Consumer<String> browse;
  private final FlowPane chips = new FlowPane(6, 6);
  private final Label told = new Label();
  private final Button putBack = new Button("Put back");
  private final Subscription subscription;

  /**
   * A line that is there while something pasted is to be seen; {@link #dispose} releases it.
   *
   * @param browse opens the executions of a window: a text that names no execution can't do more
   */
  public PasteLine(CurrentPaste paste, Consumer<String> browse) {
    super(4);
    this.paste = paste;
    this.browse = browse;
    getStyleClass().add("paste-line");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    PasteLine.class.getResource("/io/github/mwinspector/view/paste.css"))
                .toExternalForm());
    putBack.getStyleClass().addAll("small", "put-back");
    putBack.setTooltip(new Tooltip("Put back what the fields said before the paste"));
    putBack.setMinWidth(USE_PREF_SIZE);
    putBack.setOnAction(_ -> paste.putBack());
    Button dismiss =
        Shown.iconButton(MaterialDesignC.CLOSE, "Hide what was pasted (Esc)", paste::dismiss);
    chips.setAlignment(Pos.CENTER_LEFT);
    HBox buttons = new HBox(8, putBack, dismiss);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    told.getStyleClass().add("told");
    told.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    Lines.wrap(told);
    told.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(new ChipRow(chips, buttons), told);
    subscription =
        Subscription.combine(
            paste.shown().subscribe(_ -> show()), paste.reading().subscribe(_ -> show()));
  }

  /** Lets go of what it shows. */
  public void dispose() {
    subscription.unsubscribe();
  }

  private void show() {
    Pasted pasted = paste.shown().get();
    boolean reading = paste.reading().get();
    setVisible(reading || pasted != null);
    setManaged(reading || pasted != null);
    chips.getChildren().clear();
    putBack.setVisible(!reading && paste.canPutBack());
    putBack.setManaged(putBack.isVisible());
    if (reading) {
      chips.getChildren().add(caption("Reading what was pasted…"));
      say(List.of());
    } else if (pasted != null) {
      show(pasted);
    }
  }

  private void show(Pasted pasted) {
    boolean any = pasted.fills() || !pasted.otherIds().isEmpty();
    chips.getChildren().add(caption(any ? "Pasted" : "Nothing in it can be looked up"));
    for (Fact fact : SHOWN) {
      Node chip = chip(pasted, fact);
      if (any && chip != null) {
        chips.getChildren().add(chip);
      }
    }
    for (Conflict conflict : pasted.conflicts()) {
      if (!SHOWN.contains(conflict.what())) {
        chips.getChildren().add(new ChoiceChip(conflict, pasted, paste::choose));
      }
    }
    String window = pasted.get(Fact.WINDOW);
    if (window != null && pasted.get(Fact.WINDOW_EXECUTION) == null) {
      chips.getChildren().add(executionsOf(window));
    }
    List<AwsProfile> profiles = paste.otherProfiles();
    if (!profiles.isEmpty()) {
      chips.getChildren().add(ChoiceChip.ofProfiles(profiles, paste::choose));
    }
    if (!pasted.otherIds().isEmpty()) {
      chips.getChildren().add(others(pasted.otherIds()));
    }
    say(pasted.notUnderstood());
  }

  private @Nullable Node chip(Pasted pasted, Fact fact) {
    String value = pasted.get(fact);
    for (Conflict conflict : pasted.conflicts()) {
      if (conflict.what() == fact) {
        return new ChoiceChip(conflict, pasted, paste::choose);
      }
    }
    if (value == null) {
      boolean wanted = pasted.fills() && WANTED.contains(fact);
      return wanted ? missing(fact) : null;
    }
    boolean unknown = fact == Fact.PROFILE && !paste.hasProfile(value);
    Label chip = new Label(capital(fact) + "  " + ChipText.of(value));
    chip.getStyleClass().add("chip");
    if (unknown) {
      chip.setText(chip.getText() + " is not in your AWS files");
      chip.getStyleClass().add("missing");
    }
    chip.setTooltip(new Tooltip(Display.line(value)));
    chip.setAccessibleText(fact.words() + " " + Display.line(value));
    return chip;
  }

  private Button executionsOf(String window) {
    Button button = new Button("Browse its executions");
    button.getStyleClass().addAll("small", "paste-browse");
    button.setTooltip(new Tooltip("List the executions of this window to choose one"));
    button.setOnAction(_ -> browse.accept(window));
    return button;
  }

  private static Label missing(Fact fact) {
    Label chip = new Label(capital(fact) + "  not in it");
    chip.getStyleClass().addAll("chip", "missing");
    chip.setTooltip(
        new Tooltip("The text doesn't say it: the field keeps what it has, or lacks it"));
    return chip;
  }

  private static Label others(List<OtherId> ids) {
    Label chip = new Label(ids.size() == 1 ? "1 other id" : ids.size() + " other ids");
    chip.getStyleClass().addAll("chip", "others");
    String lines =
        ids.stream()
            .limit(12)
            .map(id -> id.kind().words() + "  " + Display.line(id.value()))
            .collect(Collectors.joining("\n"));
    int more = ids.size() - 12;
    chip.setTooltip(new Tooltip(more > 0 ? lines + "\nand " + more + " more" : lines));
    chip.setAccessibleText(chip.getText() + "\n" + lines);
    return chip;
  }

  private void say(List<String> sentences) {
    boolean any = !sentences.isEmpty();
    told.setVisible(any);
    told.setManaged(any);
    if (any) {
      List<String> first = sentences.stream().limit(SENTENCES).map(Display::line).toList();
      int more = sentences.size() - first.size();
      told.setText(
          String.join("\n", first)
              + (more > 0 ? "\nAnd %d more, in the tooltip.".formatted(more) : ""));
      Tooltip all = new Tooltip(Display.block(String.join("\n", sentences), 4_096));
      Lines.wrap(all);
      all.setMaxWidth(640);
      told.setTooltip(all);
    }
  }

  private static Label caption(String words) {
    Label caption = new Label(words);
    caption.getStyleClass().add("caption");
    caption.setMinWidth(USE_PREF_SIZE);
    return caption;
  }

  private static String capital(Fact fact) {
    return ChipText.capital(fact.words());
  }
}
