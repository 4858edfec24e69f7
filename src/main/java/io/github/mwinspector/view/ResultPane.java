package io.github.mwinspector.view;

import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.alarms.AlarmsPane;
import io.github.mwinspector.view.detail.DetailsPane;
import io.github.mwinspector.view.detail.RawPane;
import io.github.mwinspector.view.header.ResultHeader;
import io.github.mwinspector.view.invocations.InvocationsPane;
import io.github.mwinspector.view.parameters.ParametersPane;
import io.github.mwinspector.view.reason.ReasonPane;
import io.github.mwinspector.view.timeline.TimelinePane;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** One result on one screen: what it was and how it ended above, the particulars in tabs below. */
final class ResultPane extends BorderPane {
  /** Pixels: the tabs' titles, a row of tools and some five rows of a table. */
  private static final double TABS_AT_LEAST = 232;

  /** Pixels: the title with the status badge, and the status details. */
  private static final double SUMMARY_AT_LEAST = 96;

  private final ResultHeader header;
  private final TimelinePane timeline;
  private final ParametersPane parameters;
  private final DetailsPane details;
  private final RawPane raw;
  private final ReasonPane reason;
  private final InvocationsPane invocations;
  private final AlarmsPane alarms;
  private final CurrentEvidence evidence;
  private final TabPane tabs;

  ResultPane(WindowModel model) {
    evidence = model.evidence();
    reason = new ReasonPane(evidence, model.presentation(), this::follow);
    invocations = new InvocationsPane(model.presentation(), model.background(), evidence);
    alarms = new AlarmsPane(model.presentation(), evidence);
    header = new ResultHeader(model.presentation());
    timeline = new TimelinePane(model.presentation());
    parameters = new ParametersPane(model.presentation(), model.background());
    details = new DetailsPane(model.presentation(), model.background());
    raw = new RawPane(model.presentation(), model.background());
    tabs =
        new TabPane(
            tab("Invocations", invocations),
            tab("Parameters", parameters),
            tab("Details", details),
            tab("Raw", raw),
            tab("Alarms and window", alarms));
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::wantWhatIsOpen);
    header.putBelowTitle(reason);
    tabs.getStyleClass().add("result-tabs");
    setTop(new Summary(new VBox(header, timeline)));
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
      setFocusTraversable(false);
    }

    @Override
    protected double computePrefHeight(double width) {
      double room = ResultPane.this.getHeight() - TABS_AT_LEAST;
      return Math.min(content.prefHeight(width), Math.max(SUMMARY_AT_LEAST, room));
    }
  }

  private static Tab tab(String title, Node content) {
    Tab tab = new Tab(title, content);
    tab.setClosable(false);
    return tab;
  }

  /** Shows a result in place of the one before. The open tab stays open. */
  void show(Result result) {
    header.show(result.request(), result.answer());
    timeline.show(result.answer().task(), result.answer().call().clockOffset());
    parameters.show(result.answer());
    details.show(result.answer());
    raw.show(result.answer());
    invocations.show(result.answer().task());
    alarms.show(result.answer());
    wantWhatIsOpen();
  }

  /** Goes to the evidence of the reason. */
  void showEvidence() {
    reason.showEvidence();
  }

  /** What few people need is asked when its tab is opened. */
  private void wantWhatIsOpen() {
    if (openContent() == alarms) {
      evidence.want(Topic.ALARMS);
      evidence.want(Topic.WINDOW);
    }
  }

  /** Opens what a pointer points to. */
  void follow(Pointer pointer) {
    switch (pointer) {
      case Pointer.ToMember(String apiName) -> {
        open(details);
        details.select(apiName);
      }
      case Pointer.ToInvocation _, Pointer.ToNode _, Pointer.ToStep _ -> {
        open(invocations);
        invocations.point(pointer);
      }
      case Pointer.ToAlarm _, Pointer.ToWindow _ -> {
        open(alarms);
        alarms.point(pointer);
      }
    }
  }

  private void open(Node content) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getContent().equals(content))
        .forEach(tabs.getSelectionModel()::select);
    // A tab that was opened this moment has no size yet that it could scroll in.
    tabs.applyCss();
    tabs.layout();
  }

  private Node openContent() {
    return tabs.getSelectionModel().getSelectedItem().getContent();
  }

  /** Opens the tab of this index. */
  void open(int tab) {
    tabs.getSelectionModel().select(tab);
    tabs.requestFocus();
  }

  /** Goes to the filter or search of the open tab; the short list of details has none. */
  void find() {
    // A tab that was opened this moment has no content yet that could take the focus.
    tabs.applyCss();
    tabs.layout();
    Node open = openContent();
    if (open == invocations) {
      invocations.focusFilter();
    } else if (open == parameters) {
      parameters.focusFilter();
    } else if (open == raw) {
      raw.focusSearch();
    }
  }

  void dispose() {
    header.dispose();
    timeline.dispose();
    parameters.dispose();
    details.dispose();
    raw.dispose();
    reason.dispose();
    invocations.dispose();
    alarms.dispose();
  }
}
