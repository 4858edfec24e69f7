package io.github.mwinspector.view;

import static io.github.mwinspector.view.ResultTabs.ALARMS;
import static io.github.mwinspector.view.ResultTabs.COMPARE;
import static io.github.mwinspector.view.ResultTabs.DETAILS;
import static io.github.mwinspector.view.ResultTabs.INVOCATIONS;
import static io.github.mwinspector.view.ResultTabs.PARAMETERS;
import static io.github.mwinspector.view.ResultTabs.RAW;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TriggeredAlarm;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.state.CurrentComparison;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.alarms.AlarmsPane;
import io.github.mwinspector.view.compare.ComparePane;
import io.github.mwinspector.view.detail.DetailsPane;
import io.github.mwinspector.view.detail.RawPane;
import io.github.mwinspector.view.header.ResultHeader;
import io.github.mwinspector.view.invocations.InvocationsPane;
import io.github.mwinspector.view.parameters.ParametersPane;
import io.github.mwinspector.view.reason.ReasonPane;
import io.github.mwinspector.view.timeline.TimelinePane;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** One result on one screen: what it was and how it ended above, the particulars in tabs below. */
final class ResultPane extends BorderPane {
  /** Pixels of height below which the timeline goes before the header's rows. */
  private static final double SMALL = 560;

  private final VBox summary = new VBox();
  private final FrameSteps steps = new FrameSteps();
  private final ResultTabs tabs = new ResultTabs();
  private final CurrentEvidence evidence;
  private final CurrentComparison comparison;
  private final Part<ResultHeader> header;
  private final Part<ReasonPane> reason;
  private final Part<TimelinePane> timeline;
  private final Part<InvocationsPane> invocations;
  private final Part<ParametersPane> parameters;
  private final Part<DetailsPane> details;
  private final Part<RawPane> raw;
  private final Part<AlarmsPane> alarms;
  private final Part<ComparePane> compare;
  private final Subscription marks;
  private @Nullable Result shown;

  /** An empty pane; its parts are made when there is a result to show in them. */
  ResultPane(WindowModel model) {
    Presentation presentation = model.presentation();
    Executor background = model.background();
    evidence = model.evidence();
    comparison = model.comparison();
    header = header(presentation);
    reason = reason(presentation);
    timeline = timeline(presentation, background);
    invocations =
        inTab(
            INVOCATIONS,
            () -> new InvocationsPane(presentation, background, evidence),
            (pane, answer) -> pane.show(answer.task()),
            InvocationsPane::dispose);
    parameters =
        inTab(
            PARAMETERS,
            () -> new ParametersPane(presentation, background),
            ParametersPane::show,
            ParametersPane::dispose);
    details =
        inTab(
            DETAILS,
            () -> new DetailsPane(presentation, background),
            this::showDetails,
            DetailsPane::dispose);
    raw = inTab(RAW, () -> new RawPane(presentation, background), RawPane::show, RawPane::dispose);
    alarms =
        inTab(
            ALARMS,
            () -> new AlarmsPane(presentation, evidence),
            AlarmsPane::show,
            AlarmsPane::dispose);
    compare = compare(presentation, background);
    furnish();
    marks = evidence.changes().subscribe(this::mark);
  }

  private Part<ResultHeader> header(Presentation presentation) {
    return new Part<>(
        () -> new ResultHeader(presentation),
        summary.getChildren()::addFirst,
        this::showHeader,
        ResultHeader::dispose);
  }

  private void showHeader(ResultHeader part, Result result) {
    part.show(result);
    part.mark(evidence.changes().get());
  }

  private void showDetails(DetailsPane pane, TaskAnswer answer) {
    pane.show(answer);
    pane.mark(evidence.changes().get());
  }

  private void mark(Changes changes) {
    header.ifMade(made -> made.mark(changes));
    details.ifMade(made -> made.mark(changes));
  }

  private Part<ReasonPane> reason(Presentation presentation) {
    return new Part<>(
        () -> new ReasonPane(evidence, presentation, this::follow),
        part -> header.make(newest()).putBelowTitle(part),
        (_, _) -> {},
        ReasonPane::dispose);
  }

  private Part<ComparePane> compare(Presentation presentation, Executor background) {
    return inTab(
        COMPARE,
        () -> new ComparePane(comparison, presentation, background),
        (_, _) -> {},
        ComparePane::dispose);
  }

  private Part<TimelinePane> timeline(Presentation presentation, Executor background) {
    return new Part<>(
        () -> new TimelinePane(presentation, evidence.explained(), background, this::follow),
        this::place,
        this::showTimeline,
        TimelinePane::dispose);
  }

  private void showTimeline(TimelinePane part, Result result) {
    part.show(result.answer().task(), result.answer().call().clockOffset());
    place(part);
  }

  /**
   * In a small window the header's rows can wait for the timeline, which says more of the end,
   * unless an alarm was triggered, which stands there.
   */
  private void place(TimelinePane part) {
    List<TriggeredAlarm> triggered = newest().answer().task().triggeredAlarms();
    boolean small =
        getHeight() > 0 && getHeight() < SMALL && (triggered == null || triggered.isEmpty());
    if (small && !header.make(newest()).equals(part.getParent())) {
      header.make(newest()).putBeforeRows(part);
    } else if (!small && !summary.equals(part.getParent())) {
      summary.getChildren().addLast(part);
    }
  }

  private void furnish() {
    heightProperty().subscribe(() -> timeline.ifMade(this::place));
    tabs.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> makeOpenTab());
    setTop(new SummaryPane(summary, this, tabs));
    setCenter(tabs);
  }

  private <N extends Node> Part<N> inTab(
      int tab, Supplier<N> maker, BiConsumer<N, TaskAnswer> show, Consumer<N> release) {
    return new Part<>(
        maker,
        tabs.getTabs().get(tab)::setContent,
        (part, result) -> show.accept(part, result.answer()),
        release);
  }

  /**
   * Shows a result in place of the one before. The open tab stays open.
   *
   * @param atOnce without a frame between; else each part that isn't made yet gets a frame of its
   *     own, so that the first result of a run doesn't hold the JavaFX thread
   */
  void show(Result result, boolean atOnce) {
    shown = result;
    // Also the tabs that aren't open: none may keep an older result.
    parts().forEach(part -> part.show(result));
    steps.start(
        List.of(
            () -> header.make(newest()),
            () -> reason.make(newest()),
            () -> timeline.make(newest()),
            this::makeOpenTab));
    if (atOnce) {
      steps.finish();
    }
  }

  private List<Part<?>> parts() {
    return List.of(
        header, reason, timeline, invocations, parameters, details, raw, alarms, compare);
  }

  /** A step may come after a newer result. */
  private Result newest() {
    return Objects.requireNonNull(shown);
  }

  private void makeOpenTab() {
    int open = tabs.getSelectionModel().getSelectedIndex();
    if (shown != null) {
      part(open).make(shown);
    }
    if (shown != null && open == ALARMS) {
      // What few people need is asked when its tab is opened.
      evidence.want(Topic.ALARMS);
      evidence.want(Topic.WINDOW);
    }
    if (shown != null && open == COMPARE) {
      comparison.want();
    }
  }

  private Part<?> part(int tab) {
    return switch (tab) {
      case PARAMETERS -> parameters;
      case DETAILS -> details;
      case RAW -> raw;
      case ALARMS -> alarms;
      case COMPARE -> compare;
      default -> invocations;
    };
  }

  /** Goes to the evidence of the reason. */
  void showEvidence() {
    if (shown != null) {
      steps.finish();
      reason.make(shown).showEvidence();
    }
  }

  /** Opens what a pointer points to. */
  void follow(Pointer pointer) {
    switch (pointer) {
      case Pointer.ToMember(String apiName) -> opened(DETAILS, details).select(apiName);
      case Pointer.ToInvocation _, Pointer.ToNode _, Pointer.ToStep _ ->
          opened(INVOCATIONS, invocations).point(pointer);
      case Pointer.ToAlarm _, Pointer.ToWindow _ -> opened(ALARMS, alarms).point(pointer);
    }
  }

  private <N> N opened(int tab, Part<N> part) {
    tabs.getSelectionModel().select(tab);
    N content = part.make(newest());
    // A tab that was opened this moment has no size yet that it could scroll in.
    tabs.applyCss();
    tabs.layout();
    return content;
  }

  /** Opens the tab of this index. */
  void open(int tab) {
    tabs.open(tab);
  }

  /** The keys of the result. */
  List<Shortcut> shortcuts() {
    return tabs.shortcuts(this::find, this::showEvidence);
  }

  /** Goes to the filter or search of the open tab; the short list of details has none. */
  void find() {
    if (shown == null) {
      return;
    }
    steps.finish();
    // A tab that was opened this moment has no content yet that could take the focus.
    tabs.applyCss();
    tabs.layout();
    switch (part(tabs.getSelectionModel().getSelectedIndex()).make(shown)) {
      case ParametersPane open -> open.focusFilter();
      case RawPane open -> open.focusSearch();
      case InvocationsPane open -> open.focusFilter();
      default -> {}
    }
  }

  void dispose() {
    steps.stop();
    marks.unsubscribe();
    parts().forEach(Part::dispose);
  }
}
