package io.github.mwinspector.view.badge;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.view.part.PopupPanel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/**
 * The alarms of a task as badges over at most two lines. Whatever has no room there is one click
 * away in a list, however many they are.
 */
public final class AlarmBadges extends Region {
  private static final int LINES = 2;
  private static final int MOST = 24;
  private static final double HEIGHT = 20;

  /** Pixels: the icon, the state and the ends of a name. Less, and words beside it lie on it. */
  private static final double AT_LEAST = 208;

  private final List<AlarmBadge> badges = new ArrayList<>();
  private final Button more = new Button();
  private List<AlarmMark> marks = List.of();

  /** Without an alarm. */
  public AlarmBadges() {
    getStylesheets().add(Tone.stylesheet());
    getStyleClass().add("alarm-badges");
    more.getStyleClass().setAll("more-alarms");
    more.setOnAction(_ -> showAll());
  }

  /** Shows the alarms of a task: the triggered ones first. */
  public void show(TaskExecution task) {
    marks = AlarmMark.of(task);
    badges.clear();
    marks.stream().limit(MOST).map(AlarmBadge::new).forEach(badges::add);
    getChildren().setAll(badges);
    getChildren().add(more);
    requestLayout();
  }

  /** How many alarms the task has, shown or not. */
  public int count() {
    return marks.size();
  }

  private void showAll() {
    ListView<AlarmMark> list = new ListView<>();
    list.getItems().setAll(marks);
    list.setCellFactory(_ -> new AlarmCell());
    list.setFixedCellSize(HEIGHT + 8);
    list.setPrefSize(2 * AlarmBadge.MAX_WIDTH, 320);
    list.getStyleClass().add("all-alarms");
    list.getStylesheets().add(Tone.stylesheet());
    PopupPanel.show(more, "%,d alarms".formatted(marks.size()), list);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return badges.stream().mapToDouble(this::wanted).sum()
        + BadgeFlow.GAP * Math.max(0, badges.size() - 1)
        + (marks.size() > badges.size() ? BadgeFlow.GAP + more.prefWidth(-1) : 0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(AT_LEAST, computePrefWidth(height));
  }

  @Override
  protected double computePrefHeight(double width) {
    int lines = flow(width < 0 ? Double.MAX_VALUE : width).lines();
    return lines == 0 ? 0 : lines * (HEIGHT + BadgeFlow.GAP) - BadgeFlow.GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    BadgeFlow flow = flow(getWidth());
    for (int i = 0; i < badges.size(); i++) {
      boolean fits = i < flow.badges().size();
      badges.get(i).setVisible(fits);
      if (fits) {
        place(badges.get(i), flow.badges().get(i));
      }
    }
    BadgeFlow.Spot spot = flow.more();
    more.setVisible(spot != null);
    if (spot != null) {
      more.setText("+%,d more".formatted(marks.size() - flow.badges().size()));
      place(more, spot);
    }
  }

  private BadgeFlow flow(double width) {
    List<Double> widths = badges.stream().map(badge -> Math.min(width, wanted(badge))).toList();
    if (more.getText().isEmpty()) {
      more.setText("+%,d more".formatted(marks.size()));
    }
    return BadgeFlow.of(widths, marks.size(), snapSizeX(more.prefWidth(-1)), width, LINES);
  }

  private double wanted(Region node) {
    return Math.min(AlarmBadge.MAX_WIDTH, snapSizeX(node.prefWidth(-1)));
  }

  private void place(Region node, BadgeFlow.Spot spot) {
    double width = Math.min(getWidth(), wanted(node));
    node.resizeRelocate(spot.x(), spot.line() * (HEIGHT + BadgeFlow.GAP), width, HEIGHT);
  }

  private static final class AlarmCell extends ListCell<AlarmMark> {
    private final AlarmBadge badge = new AlarmBadge();

    AlarmCell() {
      badge.setMaxWidth(2 * AlarmBadge.MAX_WIDTH - 48);
    }

    @Override
    protected void updateItem(AlarmMark mark, boolean empty) {
      super.updateItem(mark, empty);
      setGraphic(empty || mark == null ? null : badge);
      if (!empty && mark != null) {
        badge.show(mark);
      }
    }
  }
}
