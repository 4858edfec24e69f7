package io.github.mwinspector.view;

import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.detail.DetailsPane;
import io.github.mwinspector.view.detail.RawPane;
import io.github.mwinspector.view.header.ResultHeader;
import io.github.mwinspector.view.invocations.InvocationsPane;
import io.github.mwinspector.view.parameters.ParametersPane;
import io.github.mwinspector.view.reason.ReasonPane;
import io.github.mwinspector.view.timeline.TimelinePane;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/**
 * Draws a made-up result out of sight, a little in each frame, while a person fills in the request.
 * The first result of a run would else hold the JavaFX thread for some 300 ms: its controls'
 * classes are loaded and its style sheets are read then. Its nodes are in no window and are thrown
 * away.
 */
final class Rehearsal {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final FrameSteps steps = new FrameSteps();
  private final BorderPane root = new BorderPane();
  private final Presentation presentation =
      new Presentation(InstantSource.system(), ZoneOffset.UTC);
  private final Executor background;
  private final CurrentEvidence evidence;
  private final List<Runnable> releases = new ArrayList<>();
  private final Result result = MadeUpResult.make();
  private boolean running;

  /**
   * Nothing yet.
   *
   * @param stylesheets the window's own
   * @param background where a real result's parts would work
   * @param evidence the window's own; the parts that follow it are released at the end
   */
  Rehearsal(List<String> stylesheets, Executor background, CurrentEvidence evidence) {
    this.background = background;
    this.evidence = evidence;
    root.getStylesheets().setAll(stylesheets);
    root.getStyleClass().add("inspector");
  }

  /** Begins when the window's own first frame has come. */
  void start() {
    running = true;
    List<Runnable> all = new ArrayList<>();
    all.add(() -> {});
    all.add(() -> new Scene(root, WIDTH, HEIGHT));
    addPart(all, Rehearsal::tabs);
    addPart(all, this::header);
    addPart(all, this::reason);
    addPart(all, this::timeline);
    addPart(all, this::invocations);
    addPart(all, this::parameters);
    addPart(all, this::details);
    addPart(all, this::raw);
    all.add(this::stop);
    steps.start(all);
  }

  /** Whether a result that came now would still have much to load. */
  boolean isRunning() {
    return running;
  }

  /** It is over, or the real thing has come, or the window goes. */
  void stop() {
    running = false;
    steps.stop();
    root.setCenter(null);
    releases.forEach(Runnable::run);
    releases.clear();
  }

  private void addPart(List<Runnable> all, Supplier<Node> part) {
    all.add(() -> root.setCenter(part.get()));
    all.add(root::applyCss);
    all.add(root::layout);
  }

  private static Node tabs() {
    return new TabPane(new Tab("One", new BorderPane()), new Tab("Two"));
  }

  private Node reason() {
    ReasonPane reason = new ReasonPane(evidence, presentation, _ -> {});
    releases.add(reason::dispose);
    return reason;
  }

  private Node invocations() {
    InvocationsPane invocations = new InvocationsPane(presentation, background, evidence);
    releases.add(invocations::dispose);
    return invocations;
  }

  // None of these needs to be released: what they observe is the rehearsal's own and goes with it.

  private Node header() {
    ResultHeader header = new ResultHeader(presentation);
    header.show(result.request(), result.answer());
    return header;
  }

  private Node timeline() {
    TimelinePane timeline = new TimelinePane(presentation);
    timeline.show(result.answer().task());
    return timeline;
  }

  private Node parameters() {
    ParametersPane parameters = new ParametersPane(presentation, background);
    parameters.show(result.answer());
    return parameters;
  }

  private Node details() {
    DetailsPane details = new DetailsPane(presentation, background);
    details.show(result.answer());
    return details;
  }

  private Node raw() {
    RawPane raw = new RawPane(presentation, background);
    raw.show(result.answer());
    return raw;
  }
}
