package io.github.mwinspector.view;

import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.alarms.AlarmsPane;
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
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

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
  private final List<Runnable> releases = new ArrayList<>();
  private @Nullable Result result;
  private @Nullable CurrentEvidence evidence;

  /**
   * Nothing yet.
   *
   * @param stylesheets the window's own
   * @param background where a real result's parts would work
   */
  Rehearsal(List<String> stylesheets, Executor background) {
    this.background = background;
    root.getStylesheets().setAll(stylesheets);
    root.getStyleClass().add("inspector");
  }

  /** Begins at once: for a window whose own content is painted. */
  void start() {
    List<Runnable> all = new ArrayList<>();
    all.add(() -> new Scene(root, WIDTH, HEIGHT));
    all.add(this::lookUp);
    addPart(all, Rehearsal::tabs);
    addPart(all, this::header);
    addPart(all, this::reason);
    addPart(all, this::timeline);
    addPart(all, this::invocations);
    addPart(all, this::parameters);
    addPart(all, this::details);
    addPart(all, this::raw);
    addPart(all, this::alarms);
    all.add(this::stop);
    steps.start(all);
  }

  /** It is over, or the real thing has come, or the window goes. */
  void stop() {
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

  /** The evidence comes from the background while the first parts are drawn. */
  private void lookUp() {
    Result madeUp = MadeUpResult.make();
    MadeUpSource source = new MadeUpSource(madeUp);
    result = madeUp;
    CurrentLookup lookup = new CurrentLookup(source, background);
    CurrentEvidence made = new CurrentEvidence(lookup, source, background);
    evidence = made;
    releases.add(made::dispose);
    releases.add(lookup::cancel);
    lookup.lookUp(Objects.requireNonNull(madeUp.request(), "made up"));
  }

  private Result result() {
    return Objects.requireNonNull(result, "looked up first");
  }

  private CurrentEvidence evidence() {
    return Objects.requireNonNull(evidence, "looked up first");
  }

  private static Node tabs() {
    return new TabPane(new Tab("One", new BorderPane()), new Tab("Two"));
  }

  private Node reason() {
    ReasonPane reason = new ReasonPane(evidence(), presentation, _ -> {});
    releases.add(reason::dispose);
    return reason;
  }

  private Node alarms() {
    AlarmsPane alarms = new AlarmsPane(presentation, evidence());
    releases.add(alarms::dispose);
    alarms.show(result().answer());
    return alarms;
  }

  private Node invocations() {
    InvocationsPane invocations = new InvocationsPane(presentation, background, evidence());
    releases.add(invocations::dispose);
    invocations.show(result().answer().task());
    return invocations;
  }

  // None of these needs to be released: what they observe is the rehearsal's own and goes with it.

  private Node header() {
    ResultHeader header = new ResultHeader(presentation);
    header.show(result());
    return header;
  }

  private Node timeline() {
    TimelinePane timeline =
        new TimelinePane(presentation, evidence().explained(), background, _ -> {});
    releases.add(timeline::dispose);
    timeline.show(result().answer().task());
    return timeline;
  }

  private Node parameters() {
    ParametersPane parameters = new ParametersPane(presentation, background);
    parameters.show(result().answer());
    return parameters;
  }

  private Node details() {
    DetailsPane details = new DetailsPane(presentation, background);
    details.show(result().answer());
    return details;
  }

  private Node raw() {
    RawPane raw = new RawPane(presentation, background);
    raw.show(result().answer());
    return raw;
  }
}
