package io.github.mwinspector.view;

import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.detail.DetailsPane;
import io.github.mwinspector.view.detail.RawPane;
import io.github.mwinspector.view.header.ResultHeader;
import io.github.mwinspector.view.parameters.ParametersPane;
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
  private final TabPane tabs;

  ResultPane(WindowModel model) {
    header = new ResultHeader(model.presentation());
    timeline = new TimelinePane(model.presentation());
    parameters = new ParametersPane(model.presentation(), model.background());
    details = new DetailsPane(model.presentation(), model.background());
    raw = new RawPane(model.presentation(), model.background());
    tabs = new TabPane(tab("Parameters", parameters), tab("Details", details), tab("Raw", raw));
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
    Node open = tabs.getSelectionModel().getSelectedItem().getContent();
    if (open == parameters) {
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
  }
}
