package io.github.mwinspector.view;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The part above the tabs: as high as its content, but it leaves the tabs their room in a small
 * window and scrolls then. JavaFX thread only.
 */
final class SummaryPane extends ScrollPane {
  /** Pixels: the tabs' titles, a row of tools and some four rows of a table. */
  private static final double TABS_AT_LEAST = 200;

  /** Pixels: the title with the status badge, and the status details. */
  private static final double AT_LEAST = 96;

  /** Pixels: two runs side by side are of use from some six rows on. */
  private static final double COMPARE_AT_LEAST = 300;

  private final VBox content;
  private final Region around;
  private final ResultTabs tabs;

  /** Shows content in the upper part of what is around it, above these tabs. */
  SummaryPane(VBox content, Region around, ResultTabs tabs) {
    super(content);
    this.content = content;
    this.around = around;
    this.tabs = tabs;
    tabs.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> requestLayout());
    getStyleClass().addAll("edge-to-edge", "result-summary");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText("Summary of the task; the arrow keys scroll");
    // A stop for the Tab key only where there is something to scroll.
    focusTraversableProperty().bind(content.heightProperty().greaterThan(heightProperty()));
  }

  @Override
  protected double computePrefHeight(double width) {
    boolean compare = tabs.getSelectionModel().isSelected(ResultTabs.COMPARE);
    double room = around.getHeight() - (compare ? COMPARE_AT_LEAST : TABS_AT_LEAST);
    return Math.min(content.prefHeight(width), Math.max(AT_LEAST, room));
  }
}
