package io.github.mwinspector.view;

import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.detail.DetailsPane;
import io.github.mwinspector.view.detail.RawPane;
import io.github.mwinspector.view.header.ResultHeader;
import io.github.mwinspector.view.parameters.ParametersPane;
import io.github.mwinspector.view.timeline.TimelinePane;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One result on one screen: what it was and how it ended above, the particulars in tabs below. */
final class ResultPane extends BorderPane {
  /** Pixels: the tabs' titles, a row of tools and some four rows of a table. */
  private static final double TABS_AT_LEAST = 200;

  /** Pixels: the title with the status badge, and the status details. */
  private static final double SUMMARY_AT_LEAST = 96;

  private final VBox summary = new VBox();
  private final FrameSteps steps = new FrameSteps();
  private final TabPane tabs = new TabPane(tab("Parameters"), tab("Details"), tab("Raw"));
  private final Part<ResultHeader> header;
  private final Part<TimelinePane> timeline;
  private final Part<ParametersPane> parameters;
  private final Part<DetailsPane> details;
  private final Part<RawPane> raw;
  private @Nullable Result shown;

  /** An empty pane; its parts are made when there is a result to show in them. */
  ResultPane(WindowModel model) {
    Presentation presentation = model.presentation();
    header =
        new Part<>(
            () -> new ResultHeader(presentation),
            summary.getChildren()::addFirst,
            (part, result) -> part.show(result.request(), result.answer()),
            ResultHeader::dispose);
    timeline =
        new Part<>(
            () -> new TimelinePane(presentation),
            summary.getChildren()::addLast,
            (part, result) ->
                part.show(result.answer().task(), result.answer().call().clockOffset()),
            TimelinePane::dispose);
    parameters =
        new Part<>(
            () -> new ParametersPane(presentation, model.background()),
            tabs.getTabs().get(0)::setContent,
            (part, result) -> part.show(result.answer()),
            ParametersPane::dispose);
    details =
        new Part<>(
            () -> new DetailsPane(presentation, model.background()),
            tabs.getTabs().get(1)::setContent,
            (part, result) -> part.show(result.answer()),
            DetailsPane::dispose);
    raw =
        new Part<>(
            () -> new RawPane(presentation, model.background()),
            tabs.getTabs().get(2)::setContent,
            (part, result) -> part.show(result.answer()),
            RawPane::dispose);
    tabs.getStyleClass().add("result-tabs");
    tabs.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> makeOpenTab());
    setTop(new Summary(summary));
    setCenter(tabs);
  }

  /**
   * The part above the tabs: as high as its content, but it leaves the tabs their room in a small
   * window and scrolls then.
   */
  private final class Summary extends ScrollPane {
    private final VBox content;

    Summary(VBox content) {
      super(content);
      this.content = content;
      getStyleClass().addAll("edge-to-edge", "result-summary");
      setFitToWidth(true);
      setHbarPolicy(ScrollBarPolicy.NEVER);
      setAccessibleText("Summary of the task; the arrow keys scroll");
      // A stop for the Tab key only where there is something to scroll.
      focusTraversableProperty().bind(content.heightProperty().greaterThan(heightProperty()));
    }

    @Override
    protected double computePrefHeight(double width) {
      double room = ResultPane.this.getHeight() - TABS_AT_LEAST;
      return Math.min(content.prefHeight(width), Math.max(SUMMARY_AT_LEAST, room));
    }
  }

  private static Tab tab(String title) {
    Tab tab = new Tab(title);
    tab.setClosable(false);
    return tab;
  }

  /**
   * Shows a result in place of the one before. The open tab stays open.
   *
   * @param atOnce in one frame; else each part that isn't made yet gets a frame of its own, so that
   *     the first result of a run doesn't hold the JavaFX thread
   */
  void show(Result result, boolean atOnce) {
    shown = result;
    // Also the tabs that aren't open: none may keep an older result.
    List.of(header, timeline, parameters, details, raw).forEach(part -> part.show(result));
    steps.start(
        List.of(() -> header.make(newest()), () -> timeline.make(newest()), this::makeOpenTab));
    if (atOnce) {
      steps.finish();
    }
  }

  /** A step may come after a newer result. */
  private Result newest() {
    return Objects.requireNonNull(shown);
  }

  private void makeOpenTab() {
    if (shown != null) {
      part(tabs.getSelectionModel().getSelectedIndex()).make(shown);
    }
  }

  private Part<?> part(int tab) {
    return switch (tab) {
      case 1 -> details;
      case 2 -> raw;
      default -> parameters;
    };
  }

  /** Opens the tab of this index. */
  void open(int tab) {
    tabs.getSelectionModel().select(tab);
    tabs.requestFocus();
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
      default -> {}
    }
  }

  void dispose() {
    steps.stop();
    List.of(header, timeline, parameters, details, raw).forEach(Part::dispose);
  }
}
