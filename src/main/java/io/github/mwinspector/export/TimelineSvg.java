package io.github.mwinspector.export;

import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.export.TimelineFigure.Row;
import io.github.mwinspector.timeline.Bar;
import io.github.mwinspector.timeline.BarShapes;
import io.github.mwinspector.timeline.Columns;
import io.github.mwinspector.timeline.TimeAxis;
import io.github.mwinspector.timeline.TimeSpan;
import io.github.mwinspector.timeline.View;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a timeline as SVG inside a page. What a bar says is in its form and its title too. */
record TimelineSvg(HtmlText html, List<Row> rows, TimeSpan span, Instant now) {
  private static final double WIDTH = 960;
  private static final double LABELS = 216;
  private static final double PADDING = 16;
  private static final double ROW = 22;
  private static final double GAP = 6;

  /** Room for the axis and the two lines of words below it. */
  private static final double AXIS = 44;

  /** A line of the legend: one for stretches, one for marks. */
  private static final double LEGEND = 22;

  /** A letter of the page's font at this size, on the average. */
  private static final double LETTER = 6.4;

  private static final int LONGEST_LABEL = (int) ((LABELS - PADDING) / LETTER);

  void write(String words) {
    double lanes = rows.size() * ROW;
    html.open(
        "svg",
        "viewBox",
        "0 0 %s %s".formatted(number(WIDTH), number(lanes + AXIS + 2 * LEGEND)),
        "role",
        "img",
        "aria-labelledby",
        "timeline-title timeline-words");
    html.element("title", "Timeline", "id", "timeline-title");
    html.element("desc", words, "id", "timeline-words").text("\n");
    TimeAxis.Place place = new TimeAxis.Place(span, LABELS, WIDTH - PADDING, WIDTH);
    html.open("clipPath", "id", "timeline-lanes");
    html.shape("rect", box(LABELS - 4, 0, WIDTH - LABELS + 4, lanes)).closeLine();
    axis(TimeAxis.of(place, ZoneOffset.UTC, text -> text.length() * LETTER), lanes);
    labels();
    html.open("g", "clip-path", "url(#timeline-lanes)").text("\n");
    for (int i = 0; i < rows.size(); i++) {
      bars(rows.get(i), View.of(place), i * ROW + GAP / 2);
    }
    html.closeLine();
    legend(lanes + AXIS + LEGEND / 2);
    html.closeLine();
  }

  private void axis(TimeAxis axis, double lanes) {
    for (TimeAxis.Tick tick : axis.ticks()) {
      if (tick.x() >= LABELS) {
        String x = number(tick.x());
        html.shape("line", "class", "tick", "x1", x, "x2", x, "y1", "0", "y2", number(lanes + 4));
        word(tick.x(), lanes + 18, tick.time().text(), "middle");
      }
    }
    String day = null;
    for (TimeAxis.Tick tick : axis.ticks()) {
      TimeAxis.@Nullable Words context = tick.context();
      boolean inside = tick.x() >= LABELS;
      if (context != null && !inside) {
        day = context.text();
      } else if (inside && (context != null || day != null)) {
        word(tick.x(), lanes + 34, context == null && day != null ? day : text(context), "middle");
        day = null;
      }
    }
  }

  private static String text(TimeAxis.@Nullable Words words) {
    return words == null ? "" : words.text();
  }

  private void labels() {
    for (int i = 0; i < rows.size(); i++) {
      String title = rows.get(i).title();
      boolean cut = title.length() > LONGEST_LABEL;
      int end = cut && Character.isHighSurrogate(title.charAt(LONGEST_LABEL - 2)) ? 2 : 1;
      html.open("text", "x", "0", "y", number(i * ROW + ROW / 2 + 4));
      if (cut) {
        html.element("title", title);
      }
      html.text(cut ? title.substring(0, LONGEST_LABEL - end) + "…" : title).closeLine();
    }
  }

  private void bars(Row row, View view, double top) {
    double height = ROW - GAP;
    if (row.dense()) {
      BarShapes shapes = new BarShapes();
      shapes.columns(Columns.of(row.bars(), view, WIDTH, now), top, height);
      long failed = row.bars().stream().filter(b -> b.standing() == Standing.FAILED).count();
      paths(shapes, "%,d in all, %,d failed".formatted(row.bars().size(), failed));
      return;
    }
    for (Bar bar : row.bars()) {
      double left = Math.clamp(view.x(bar.from()), -20, WIDTH + 20);
      double right = Math.clamp(view.x(bar.to(now)), -20, WIDTH + 20);
      BarShapes shapes = new BarShapes();
      shapes.bar(bar, left, right, top, height);
      paths(shapes, bar.words(now, ZoneOffset.UTC));
    }
  }

  private void paths(BarShapes shapes, String words) {
    html.open("g").element("title", words);
    for (Standing standing : Standing.values()) {
      StringBuilder outlines = new StringBuilder();
      for (double[] xy : shapes.polygons(standing)) {
        for (int i = 0; i < xy.length; i += 2) {
          outlines.append(i == 0 ? 'M' : 'L').append(number(xy[i])).append(' ');
          outlines.append(number(xy[i + 1]));
        }
        outlines.append('Z');
      }
      if (!outlines.isEmpty()) {
        html.shape("path", "class", ReportHtml.tone(standing), "d", outlines.toString());
      }
    }
    html.closeLine();
  }

  /** Names each form that is drawn, so that nobody has to tell colours apart. */
  private void legend(double middle) {
    Map<Standing, String> stretches = new EnumMap<>(Standing.class);
    Set<Bar.Shape> marks = EnumSet.noneOf(Bar.Shape.class);
    for (Row row : rows) {
      for (Bar bar : row.bars()) {
        if (bar.shape() == Bar.Shape.STRETCH) {
          stretches.put(bar.standing(), words(bar.standing()));
        } else if (TimelineFigure.in(bar, span)) {
          marks.add(bar.shape());
        }
      }
    }
    double x = LABELS;
    for (Map.Entry<Standing, String> entry : stretches.entrySet()) {
      Bar bar = new Bar("", null, entry.getKey(), Bar.Shape.STRETCH, now, now, null);
      x = legend(bar, x, middle, entry.getValue());
    }
    x = LABELS;
    for (Bar.Shape mark : marks) {
      Standing standing =
          switch (mark) {
            case ALARM -> Standing.FAILED;
            case OK -> Standing.DONE;
            case NO_DATA, CUTOFF, CLOSE, STRETCH -> Standing.UNKNOWN;
          };
      x =
          legend(
              new Bar("", null, standing, mark, now, null, null), x, middle + LEGEND, words(mark));
    }
  }

  private double legend(Bar bar, double x, double middle, String words) {
    double size = 12;
    boolean mark = bar.shape() != Bar.Shape.STRETCH;
    BarShapes shapes = new BarShapes();
    shapes.bar(bar, mark ? x + size : x, x + 2 * size, middle - size / 2, size);
    paths(shapes, words);
    word(x + 2 * size + 6, middle + 4, words, "start");
    return x + 2 * size + 6 + words.length() * LETTER + 20;
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case FAILED -> "failed";
      case STOPPED -> "stopped";
      case UNDER_WAY -> "under way";
      case DONE -> "done";
      case UNKNOWN -> "other";
    };
  }

  private static String words(Bar.Shape mark) {
    return switch (mark) {
      case ALARM -> "alarm";
      case OK -> "alarm over";
      case NO_DATA -> "no data";
      case CUTOFF -> "cutoff";
      case CLOSE -> "closes";
      case STRETCH -> "";
    };
  }

  private void word(double x, double y, String words, String anchor) {
    html.element("text", words, "x", number(x), "y", number(y), "text-anchor", anchor).text("\n");
  }

  private static String[] box(double x, double y, double width, double height) {
    return new String[] {
      "x", number(x), "y", number(y), "width", number(width), "height", number(height)
    };
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
