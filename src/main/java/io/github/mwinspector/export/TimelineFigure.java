package io.github.mwinspector.export;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.timeline.Bar;
import io.github.mwinspector.timeline.Lane;
import io.github.mwinspector.timeline.Lanes;
import io.github.mwinspector.timeline.TimeSpan;
import io.github.mwinspector.timeline.TimelineWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of an HTML report: what is drawn, and the same in words for those who don't see it.
 * Names in it are already masked.
 *
 * @param rows from the top
 * @param span what the axis shows; null when nothing can be drawn
 * @param now until when things that still run are drawn
 * @param words what it shows
 */
record TimelineFigure(List<Row> rows, @Nullable TimeSpan span, Instant now, List<String> words) {
  /** More lanes than this are drawn as one for each kind. */
  private static final int MOST = 30;

  /** By how much marks beside what ran may stretch the axis. */
  private static final double STRETCH = 4;

  /**
   * A row.
   *
   * @param title what is written beside it
   * @param bars what is drawn
   * @param dense whether it is drawn as how many there are at a time
   */
  record Row(String title, List<Bar> bars, boolean dense) {}

  static TimelineFigure of(
      TaskExecution task, Evidence evidence, Instant now, Discretion discretion) {
    Lanes lanes = Lanes.of(task, evidence);
    List<Lane> shown = lanes.full().size() > MOST ? lanes.brief() : lanes.full();
    Bar own = own(task, discretion);
    List<Row> rows = new ArrayList<>();
    if (own.drawable()) {
      rows.add(new Row("The task", List.of(own), false));
    }
    shown.forEach(lane -> rows.add(row(lane, discretion)));
    List<Bar> ran =
        Stream.concat(
                Stream.of(own),
                shown.stream().filter(TimelineFigure::ran).flatMap(lane -> lane.bars().stream()))
            .filter(Bar::drawable)
            .toList();
    List<Bar> beside =
        shown.stream().filter(lane -> !ran(lane)).flatMap(lane -> lane.bars().stream()).toList();
    TimeSpan span = span(ran, beside, now);
    return new TimelineFigure(rows, span, now, words(task, lanes, now, outside(beside, span)));
  }

  private static List<String> words(
      TaskExecution task, Lanes lanes, Instant now, List<Bar> outside) {
    TimelineWords said = TimelineWords.of(task, now, ZoneOffset.UTC);
    List<String> words = new ArrayList<>(List.of(said.summary() + "."));
    words.addAll(said.warnings());
    List<Lane> told =
        lanes.brief().stream().filter(lane -> lane.kind() != Lane.Kind.WINDOW).toList();
    String spoken = new Lanes(told, List.of(), lanes.untimed()).spoken(ZoneOffset.UTC);
    if (!spoken.isEmpty()) {
      words.add(spoken);
    }
    for (Bar bar : outside) {
      String at = TimeText.seconds(Instant.ofEpochMilli((long) bar.from()), ZoneOffset.UTC);
      words.add("Outside the picture: %s, %s.".formatted(Display.line(bar.name()), at));
    }
    return words;
  }

  /** The marks of the window that had no room. */
  private static List<Bar> outside(List<Bar> beside, @Nullable TimeSpan span) {
    return beside.stream()
        .filter(bar -> bar.shape() == Bar.Shape.CUTOFF || bar.shape() == Bar.Shape.CLOSE)
        .filter(bar -> span == null || !in(bar, span))
        .toList();
  }

  /** Whether the begin of a bar, or the moment of a mark, is in a span. */
  static boolean in(Bar bar, TimeSpan span) {
    return bar.from() >= span.from().toEpochMilli() && bar.from() <= span.to().toEpochMilli();
  }

  private static boolean ran(Lane lane) {
    return switch (lane.kind()) {
      case INVOCATIONS, STEPS -> true;
      case WINDOW, ALARMS -> false;
    };
  }

  private static Bar own(TaskExecution task, Discretion discretion) {
    String status = task.status() == null ? null : task.status().text();
    return masked(
        new Bar(
            "The task",
            status,
            status == null ? Standing.UNKNOWN : Standing.of(status),
            Bar.Shape.STRETCH,
            task.startTime(),
            task.endTime(),
            null),
        discretion);
  }

  private static Row row(Lane lane, Discretion discretion) {
    return new Row(
        Display.line(discretion.other("", lane.title())),
        lane.bars().stream().map(bar -> masked(bar, discretion)).toList(),
        lane.dense());
  }

  private static Bar masked(Bar bar, Discretion discretion) {
    return new Bar(
        discretion.other("", bar.name()),
        bar.status() == null ? null : discretion.other("Status", bar.status()),
        bar.standing(),
        bar.shape(),
        bar.start(),
        bar.end(),
        null);
  }

  /** What ran, and what is beside it as far as that leaves room to see what ran. */
  private static @Nullable TimeSpan span(List<Bar> ran, List<Bar> beside, Instant now) {
    List<Bar> core = ran.isEmpty() ? beside : ran;
    if (core.isEmpty()) {
      return null;
    }
    double from = core.stream().mapToDouble(Bar::from).min().orElseThrow();
    double to = core.stream().mapToDouble(bar -> bar.to(now)).max().orElseThrow();
    double longest = Math.max(1000, to - from) * STRETCH;
    for (Bar bar : beside) {
      double earlier = Math.min(from, bar.from());
      double later = Math.max(to, bar.to(now));
      if (later - earlier <= longest) {
        from = earlier;
        to = later;
      }
    }
    return TimeSpan.over(
        Instant.ofEpochMilli((long) Math.floor(from)), Instant.ofEpochMilli((long) Math.ceil(to)));
  }

  void write(HtmlText html) {
    html.open("figure");
    if (span != null) {
      new TimelineSvg(html, rows, span, now).write(String.join(" ", words));
    }
    html.open("figcaption");
    words.forEach(sentence -> html.element("p", sentence));
    html.close().closeLine();
  }
}
