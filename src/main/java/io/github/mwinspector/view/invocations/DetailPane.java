package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.paste.ConsolePage;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.view.badge.StandingBadge;
import io.github.mwinspector.view.part.CallButton;
import io.github.mwinspector.view.part.CallMenu;
import io.github.mwinspector.view.part.ConsoleAsked;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.NotHad;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.ValueTree;
import io.github.mwinspector.view.part.ValueViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/** What the selected row says, whole. JavaFX thread only. */
final class DetailPane extends VBox {
  /** Who goes along the rows by key asks nothing of those that are passed. */
  private static final Duration SETTLED = Duration.millis(250);

  private final Presentation presentation;
  private final Executor background;
  private final CurrentEvidence evidence;
  private final Function<Subject, List<CallMenu>> calls;
  private final Function<Subject, @Nullable ConsolePage> pages;
  private final PauseTransition settled = new PauseTransition(SETTLED);
  private final List<Runnable> releases = new ArrayList<>();
  private @Nullable Subject subject;
  private @Nullable Piece piece;

  /**
   * An empty pane.
   *
   * @param calls the calls that bring what a row says
   * @param pages the console's page of what a row belongs to, or null
   */
  DetailPane(
      Presentation presentation,
      Executor background,
      CurrentEvidence evidence,
      Function<Subject, List<CallMenu>> calls,
      Function<Subject, @Nullable ConsolePage> pages) {
    super(4);
    this.calls = calls;
    this.pages = pages;
    this.presentation = presentation;
    this.background = background;
    this.evidence = evidence;
    getStyleClass().add("invocation-detail");
    setMinWidth(400);
    settled.setOnFinished(_ -> askOutput());
    fill();
  }

  /** Shows what a row is about; null for none. */
  void show(@Nullable Subject now) {
    if (now == null ? subject != null : !now.equals(subject)) {
      subject = now;
      piece = pieceNow();
      fill();
      settled.playFromStart();
    }
  }

  /** Takes in what has become known since. */
  void refresh() {
    Piece now = pieceNow();
    if (now == null ? piece != null : !now.equals(piece)) {
      piece = now;
      fill();
    }
  }

  /** Says anew what is written in other zones or with values hidden. */
  void presentationChanged() {
    fill();
  }

  /** Moves the focus to what can be read and searched. */
  void focusContent() {
    Stream.of(".segments", ".value-tree", ".button")
        .flatMap(selector -> lookupAll(selector).stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  void dispose() {
    settled.stop();
    release();
  }

  private void askOutput() {
    if (subject instanceof Subject.OfPlugin plugin && pieceNow() == null) {
      evidence.ask(plugin.output());
    }
  }

  private @Nullable Piece pieceNow() {
    Explained now = evidence.explained().get();
    return now != null && subject instanceof Subject.OfPlugin plugin
        ? now.evidence().piece(plugin.output())
        : null;
  }

  private void release() {
    releases.forEach(Runnable::run);
    releases.clear();
  }

  private void fill() {
    release();
    getChildren().clear();
    Subject of = subject;
    switch (of) {
      case null ->
          getChildren().add(quiet("Select a row to read what it says: output, steps, values."));
      case Subject.Note(var question, String words, var why) ->
          getChildren()
              .add(why == null ? quiet(words) : new NotHad(question, why, evidence::askAgain));
      case Subject.OfPlugin plugin -> {
        head(plugin);
        OutputPane output =
            new OutputPane(
                new OutputText(plugin, piece, quoted(plugin)),
                presentation,
                background,
                evidence::askAgain);
        releases.add(output::dispose);
        VBox.setVgrow(output, Priority.ALWAYS);
        getChildren().add(output);
      }
      case Subject.OfNode node -> {
        head(node);
        trace(node);
      }
      case Subject.OfInvocation _, Subject.OfStep _ -> {
        head(of);
        ValueTree tree = new ValueTree("Member", presentation, background, _ -> {});
        tree.setAccessibleText("Values of the selected row");
        tree.show(SubjectValues.of(of));
        releases.add(tree::dispose);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().add(tree);
      }
    }
  }

  private void head(Subject of) {
    RowText text = RowText.of(of, presentation.disclosure().get());
    StandingBadge badge = new StandingBadge();
    badge.show(text.status(), text.standing());
    badge.setMinWidth(USE_PREF_SIZE);
    Label name = Shown.label(text.name(), "detail-name");
    name.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox title = new HBox(8, badge, name, space);
    ConsolePage page = pages.apply(of);
    if (page != null) {
      title
          .getChildren()
          .add(
              Shown.iconButton(
                  MaterialDesignO.OPEN_IN_NEW,
                  page instanceof ConsolePage.OfCommand
                      ? "Open the command in the AWS console"
                      : "Open the automation in the AWS console",
                  () -> fireEvent(new ConsoleAsked(page, null))));
    }
    title.getChildren().add(new CallButton(() -> calls.apply(of)));
    title.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(title);
    if (of instanceof Subject.OfInvocation one && !one.elsewhere().isEmpty()) {
      getChildren().add(new ElsewherePane(one.elsewhere()));
    }
    for (String fact : SubjectFacts.of(of, presentation)) {
      Label line = Shown.label(fact, "detail-fact");
      Lines.wrap(line);
      line.setMinHeight(USE_PREF_SIZE);
      getChildren().add(line);
    }
  }

  private void trace(Subject.OfNode of) {
    if (of.node().trace() == null || of.node().trace().reveal().isEmpty()) {
      getChildren().add(quiet("Open the row to see each step of the command on this node."));
      return;
    }
    ValueViewer viewer =
        new ValueViewer("What the agent wrote", "", of.node().trace(), presentation, background);
    releases.add(viewer::dispose);
    VBox.setVgrow(viewer, Priority.ALWAYS);
    getChildren().add(viewer);
  }

  private String quoted(Subject.OfPlugin plugin) {
    Explained now = evidence.explained().get();
    return now == null ? "" : FailingLine.of(now.reasons(), plugin);
  }

  private static Label quiet(String words) {
    Label label = Shown.label(words, "quiet");
    Lines.wrap(label);
    return label;
  }
}
