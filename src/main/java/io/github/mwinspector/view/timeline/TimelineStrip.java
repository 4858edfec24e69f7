package io.github.mwinspector.view.timeline;

import io.github.mwinspector.timeline.Bar;
import io.github.mwinspector.timeline.Lane;
import io.github.mwinspector.timeline.LaneHit;
import io.github.mwinspector.timeline.TimeAxis;
import io.github.mwinspector.timeline.View;
import io.github.mwinspector.view.badge.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The picture: a figure and lanes on one time axis, all of it or closer. Draws itself anew for
 * every width. JavaFX thread only.
 */
final class TimelineStrip extends Region {
  private static final double BAR_TOP = 4;
  private static final double BAR_HEIGHT = 24;
  private static final double LANES_Y = 32;

  /** From the lanes' bottom. */
  private static final double AXIS = 4;

  private static final double TICK = 4;

  /** From the axis. */
  private static final double TIMES = 8;

  private static final double CONTEXT = 24;
  private static final double HEIGHT = 76;
  private static final double MARGIN = 12;

  private final Region bar = region("bar");
  private final Region axis = region("axis");
  private final Region leftMark = region("mark");
  private final Region rightMark = region("mark");
  private final Label caption = new Label();
  private final LanesScroll lanes = new LanesScroll();
  private final Caption left = new Caption();
  private final Caption right = new Caption();
  private final List<TickNode> ticks = new ArrayList<>();
  private @Nullable Figure figure;
  private ZoneId zone;
  private Instant now = Instant.EPOCH;

  /** What is looked at; null for the whole task, however wide and however long it is. */
  private @Nullable View view;

  private @Nullable Bar current;

  TimelineStrip(ZoneId zone) {
    this.zone = zone;
    getStyleClass().add("timeline-strip");
    Tone.NEUTRAL.applyTo(this);
    caption.getStyleClass().add("caption");
    caption.setMinWidth(0);
    getChildren().addAll(axis, bar, leftMark, rightMark, caption, lanes);
    left.addTo(this);
    right.addTo(this);
    ensureTicks(1920);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    fitHeight();
  }

  private void fitHeight() {
    setMinHeight(HEIGHT + lanes.height());
    setPrefHeight(HEIGHT + lanes.height());
    setMaxHeight(HEIGHT + lanes.height());
    requestLayout();
  }

  /** Shows lanes in place of the ones before: thin ones, or high ones to scroll in. */
  void show(List<Lane> shown, boolean high) {
    lanes.show(shown, high);
    fitHeight();
  }

  /** The lanes shown. */
  List<Lane> lanes() {
    return lanes.picture().lanes();
  }

  /** What is looked at. */
  View view() {
    View chosen = view;
    return chosen != null ? chosen : View.of(whole());
  }

  /** Looks at this; null for the whole task. */
  void look(@Nullable View chosen) {
    view = chosen;
    requestLayout();
  }

  /** The bars at a place of the strip, or null when none are. */
  @Nullable LaneHit hit(double x, double y) {
    Lane lane = lanes.laneAt(y - LANES_Y);
    return lane == null || figure == null ? null : LaneHit.of(lane, view(), x, now);
  }

  /** The bar that the keyboard is at, or null when it is at none. */
  @Nullable Bar current() {
    return current;
  }

  /** Frames a bar and brings it into view; null frames none. */
  void frame(@Nullable Bar bar) {
    current = bar;
    if (bar != null) {
      double x = view().x(bar.from());
      if (x < lanes.labelWidth() || x > getWidth() - MARGIN) {
        look(view().panned(x - getWidth() / 2));
      }
      lanes.reveal(bar);
    }
    requestLayout();
  }

  /** Where a bar is, in the strip. */
  Point2D place(Bar bar) {
    double x = Math.clamp(view().x(bar.from()), 0, Math.max(0, getWidth()));
    return new Point2D(x, LANES_Y + lanes.bottom(bar));
  }

  private TimeAxis.Place whole() {
    double captions = Math.max(left.width(), right.width()) + 2 * MARGIN;
    double side = Math.min(getWidth() / 3, Math.max(captions, lanes.labelWidth() + MARGIN));
    Figure shown = Objects.requireNonNull(figure, "shown first");
    return new TimeAxis.Place(
        shown.span(), side, getWidth() - Math.min(side, captions), getWidth());
  }

  /** Draws a figure in the colour of a status, seen at {@code at}. */
  void show(Figure shown, ZoneId in, Tone tone, Instant at) {
    figure = shown;
    zone = in;
    now = at;
    tone.applyTo(this);
    for (Figure.Form form : Figure.Form.values()) {
      String name = form.name().toLowerCase(Locale.ROOT);
      pseudoClassStateChanged(PseudoClass.getPseudoClass(name), form == shown.form());
    }
    boolean one = shown.left().equals(shown.right());
    left.set(one ? "" : shown.left().name(), one ? "" : shown.timeOfDay(shown.left(), zone));
    right.set(shown.right().name(), shown.timeOfDay(shown.right(), zone));
    caption.setText(shown.caption());
    requestLayout();
  }

  @Override
  protected void setWidth(double width) {
    super.setWidth(width);
    ensureTicks(width);
  }

  /** Nodes get their style before they are laid out, so there are always enough of them. */
  private void ensureTicks(double width) {
    while (ticks.size() < width / 40) {
      TickNode tick = new TickNode(region("tick"), text("tick-time"), text("tick-context"));
      ticks.add(tick);
      getChildren().addAll(tick.line, tick.time, tick.context);
    }
  }

  @Override
  protected void layoutChildren() {
    if (figure == null || getWidth() < 4 * MARGIN) {
      return;
    }
    View shown = view();
    TimeAxis.Place place = view == null ? whole() : shown.place(getWidth());
    axis.resizeRelocate(0, axisY(), getWidth(), 1);
    layoutFigure(figure, place);
    lanes.resizeRelocate(0, LANES_Y, getWidth(), lanes.height());
    lanes.draw(shown, getWidth(), now, current);
    Font font = ticks.isEmpty() ? Font.getDefault() : ticks.getFirst().time.getFont();
    layoutTicks(TimeAxis.of(place, zone, text -> width(text, font)));
  }

  private void layoutFigure(Figure shown, TimeAxis.Place place) {
    double from = onScreen(place.x(shown.left().time()));
    double to = onScreen(place.x(shown.right().time()));
    boolean moment = shown.form() == Figure.Form.MOMENT;
    double width = Math.max(moment ? 0 : 2, to - from);
    bar.resizeRelocate(from, BAR_TOP, width, BAR_HEIGHT);
    leftMark.resizeRelocate(from - 1, BAR_TOP - 4, 3, axisY() - BAR_TOP + 4);
    rightMark.resizeRelocate(to - 1, BAR_TOP - 4, 3, axisY() - BAR_TOP + 4);
    left.place(from - MARGIN - left.width(), BAR_TOP);
    double after = to + MARGIN;
    right.place(after, BAR_TOP);
    double need = snapSizeX(caption.prefWidth(-1));
    double begin = Math.max(0, from);
    double room = Math.min(getWidth(), to) - begin - 2 * MARGIN;
    double outside = after + right.width() + 2 * MARGIN;
    boolean inside = need <= room || outside + need > getWidth();
    caption.resizeRelocate(
        inside ? begin + MARGIN : outside, BAR_TOP, inside ? Math.max(0, room) : need, BAR_HEIGHT);
  }

  /** What is far out of sight may be anywhere out of sight: no node is that wide. */
  private double onScreen(double x) {
    return Math.rint(Math.clamp(x, -getWidth(), 2 * getWidth()));
  }

  private double axisY() {
    return LANES_Y + lanes.height() + AXIS;
  }

  private void layoutTicks(TimeAxis shown) {
    for (int i = 0; i < ticks.size(); i++) {
      ticks.get(i).show(i < shown.ticks().size() ? shown.ticks().get(i) : null, axisY());
    }
  }

  private static double width(String text, Font font) {
    Text measure = new Text(text);
    measure.setFont(font);
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    region.setMouseTransparent(true);
    return region;
  }

  private static Text text(String styleClass) {
    Text text = new Text();
    text.getStyleClass().add(styleClass);
    text.setTextOrigin(VPos.TOP);
    text.setManaged(false);
    text.setMouseTransparent(true);
    return text;
  }

  /** What is written beside an end of the figure: what it is, above when it is. */
  private static final class Caption {
    private final Text name = text("end-name");
    private final Text time = text("end-time");

    void addTo(TimelineStrip strip) {
      strip.getChildren().addAll(name, time);
    }

    void set(String what, String when) {
      name.setText(what);
      time.setText(when);
    }

    double width() {
      return Math.ceil(
          Math.max(name.getLayoutBounds().getWidth(), time.getLayoutBounds().getWidth()));
    }

    void place(double x, double y) {
      name.relocate(x, y - 4);
      time.relocate(x, y + 10);
    }
  }

  /** A tick's line and the two texts below it; all empty when there is no such tick. */
  private record TickNode(Region line, Text time, Text context) {
    void show(TimeAxis.@Nullable Tick tick, double axisY) {
      line.resizeRelocate(
          tick == null ? 0 : Math.rint(tick.x()), axisY, tick == null ? 0 : 1, TICK);
      set(time, tick == null ? null : tick.time(), axisY + TIMES);
      set(context, tick == null ? null : tick.context(), axisY + CONTEXT);
    }

    private static void set(Text text, TimeAxis.@Nullable Words words, double y) {
      text.setText(words == null ? "" : words.text());
      text.relocate(words == null ? 0 : Math.rint(words.left()), y);
    }
  }
}
