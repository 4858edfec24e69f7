package io.github.mwinspector.view.timeline;

import io.github.mwinspector.view.badge.Tone;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The picture: a figure on a time axis. Draws itself anew for every width. */
final class TimelineStrip extends Region {
  private static final double BAR_TOP = 4;
  private static final double BAR_HEIGHT = 24;
  private static final double AXIS_Y = 36;
  private static final double TICK = 4;
  private static final double TIMES_Y = 44;
  private static final double CONTEXT_Y = 60;
  private static final double HEIGHT = 76;
  private static final double MARGIN = 12;

  private final Region bar = region("bar");
  private final Region axis = region("axis");
  private final Region leftMark = region("mark");
  private final Region rightMark = region("mark");
  private final Label caption = new Label();
  private final Caption left = new Caption();
  private final Caption right = new Caption();
  private final List<TickNode> ticks = new ArrayList<>();
  private @Nullable Figure figure;
  private ZoneId zone;

  TimelineStrip(ZoneId zone) {
    this.zone = zone;
    getStyleClass().add("timeline-strip");
    Tone.NEUTRAL.applyTo(this);
    caption.getStyleClass().add("caption");
    caption.setMinWidth(0);
    getChildren().addAll(axis, bar, leftMark, rightMark, caption);
    left.addTo(this);
    right.addTo(this);
    ensureTicks(1920);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /** Draws a figure in the colour of a status. */
  void show(Figure shown, ZoneId in, Tone tone) {
    figure = shown;
    zone = in;
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
    double side = Math.min(getWidth() / 3, Math.max(left.width(), right.width()) + 2 * MARGIN);
    TimeAxis.Place place = new TimeAxis.Place(figure.span(), side, getWidth() - side, getWidth());
    axis.resizeRelocate(0, AXIS_Y, getWidth(), 1);
    layoutFigure(figure, place);
    Font font = ticks.isEmpty() ? Font.getDefault() : ticks.getFirst().time.getFont();
    layoutTicks(TimeAxis.of(place, zone, text -> width(text, font)));
  }

  private void layoutFigure(Figure shown, TimeAxis.Place place) {
    double from = Math.rint(place.x(shown.left().time()));
    double to = Math.rint(place.x(shown.right().time()));
    boolean moment = shown.form() == Figure.Form.MOMENT;
    double width = Math.max(moment ? 0 : 2, to - from);
    bar.resizeRelocate(from, BAR_TOP, width, BAR_HEIGHT);
    leftMark.resizeRelocate(from - 1, BAR_TOP - 4, 3, AXIS_Y - BAR_TOP + 4);
    rightMark.resizeRelocate(to - 1, BAR_TOP - 4, 3, AXIS_Y - BAR_TOP + 4);
    left.place(from - MARGIN - left.width(), BAR_TOP);
    double after = to + MARGIN;
    right.place(after, BAR_TOP);
    double need = snapSizeX(caption.prefWidth(-1));
    double room = to - from - 2 * MARGIN;
    double outside = after + right.width() + 2 * MARGIN;
    boolean inside = need <= room || outside + need > getWidth();
    caption.resizeRelocate(
        inside ? from + MARGIN : outside, BAR_TOP, inside ? Math.max(0, room) : need, BAR_HEIGHT);
  }

  private void layoutTicks(TimeAxis shown) {
    for (int i = 0; i < ticks.size(); i++) {
      ticks.get(i).show(i < shown.ticks().size() ? shown.ticks().get(i) : null);
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
    void show(TimeAxis.@Nullable Tick tick) {
      line.resizeRelocate(
          tick == null ? 0 : Math.rint(tick.x()), AXIS_Y, tick == null ? 0 : 1, TICK);
      set(time, tick == null ? null : tick.time(), TIMES_Y);
      set(context, tick == null ? null : tick.context(), CONTEXT_Y);
    }

    private static void set(Text text, TimeAxis.@Nullable Words words, double y) {
      text.setText(words == null ? "" : words.text());
      text.relocate(words == null ? 0 : Math.rint(words.left()), y);
    }
  }
}
