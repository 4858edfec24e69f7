package io.github.mwinspector.timeline;

import io.github.mwinspector.model.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where times stand on an axis and what is written below it. Labels never overlap and never leave
 * the axis. All lengths are in pixels, from the axis's left edge.
 *
 * @param place where the span lies on the axis
 * @param ticks in order of time
 */
public record TimeAxis(Place place, List<Tick> ticks) {
  private static final double GAP = 16;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

  /**
   * A span between two places of an axis; the axis goes on to both sides of it.
   *
   * @param span the time
   * @param left where it begins
   * @param right where it ends, right of {@code left}
   * @param width of the whole axis
   */
  public record Place(TimeSpan span, double left, double right, double width) {
    /** Where a time stands on the axis. */
    public double x(Instant time) {
      return left + TimeSpan.seconds(span.from(), time) / span.seconds() * (right - left);
    }

    /** The time that the whole axis shows. */
    TimeSpan whole() {
      double perPixel = span.seconds() / (right - left);
      return new TimeSpan(
          plus(span.from(), -left * perPixel), plus(span.to(), (width - right) * perPixel));
    }

    private static Instant plus(Instant time, double seconds) {
      long whole = (long) Math.floor(seconds);
      return time.plusSeconds(whole).plusNanos((long) ((seconds - whole) * 1e9));
    }
  }

  /**
   * A tick.
   *
   * @param at its time
   * @param x its place
   * @param time what is written below it
   * @param context the day, year or offset that begins here, in the line below; null when none does
   */
  public record Tick(Instant at, double x, Words time, @Nullable Words context) {}

  /**
   * A text on the axis.
   *
   * @param text what is written
   * @param left where it begins
   * @param right where it ends
   */
  public record Words(String text, double left, double right) {
    boolean clearOf(Words before) {
      return left >= before.right + GAP / 2;
    }
  }

  public TimeAxis {
    ticks = List.copyOf(ticks);
  }

  /**
   * The axis with as many round ticks as have room.
   *
   * @param textWidth how wide a text is in the axis's font
   */
  public static TimeAxis of(Place place, ZoneId zone, ToDoubleFunction<String> textWidth) {
    TimeSpan whole = place.whole();
    double pixels = place.width() / whole.seconds();
    TickStep step = TickStep.ALL.getLast();
    for (TickStep candidate : TickStep.ALL.reversed()) {
      if (candidate.seconds() * pixels >= textWidth.applyAsDouble(candidate.widest()) + GAP) {
        step = candidate;
      }
    }
    return new TimeAxis(place, new Labels(place, zone, step, textWidth).place(whole));
  }

  /** Puts the words of one axis in their places. */
  private record Labels(
      Place place, ZoneId zone, TickStep step, ToDoubleFunction<String> textWidth) {

    List<Tick> place(TimeSpan whole) {
      List<Tick> ticks = new ArrayList<>();
      for (Instant at : step.ticks(whole, zone)) {
        double x = place.x(at);
        Words time = words(step.label(at.atZone(zone).toLocalDateTime()), x);
        boolean inside = time.left >= 0 && time.right <= place.width;
        if (inside && (ticks.isEmpty() || time.clearOf(ticks.getLast().time))) {
          ticks.add(new Tick(at, x, time, null));
        }
      }
      return withContext(ticks);
    }

    private List<Tick> withContext(List<Tick> ticks) {
      List<Tick> out = new ArrayList<>();
      Tick before = null;
      int last = -1;
      for (Tick tick : ticks) {
        String text = context(before == null ? null : before.at, tick.at);
        Words context = text == null ? null : kept(words(text, tick.x));
        before = tick;
        Words previous = last < 0 ? null : out.get(last).context;
        if (context != null && previous != null && !context.clearOf(previous)) {
          // A day that begins is worth more than the day that the axis happens to start in.
          if (last == 0) {
            Tick first = out.getFirst();
            out.set(0, new Tick(first.at, first.x, first.time, null));
          } else {
            context = null;
          }
        }
        last = context == null ? last : out.size();
        out.add(new Tick(tick.at, tick.x, tick.time, context));
      }
      return out;
    }

    /** What changes between two ticks, in words; null when nothing that needs saying does. */
    private @Nullable String context(@Nullable Instant before, Instant at) {
      LocalDateTime now = at.atZone(zone).toLocalDateTime();
      LocalDate then = before == null ? null : before.atZone(zone).toLocalDate();
      if (!step.unit().ofClock()) {
        boolean sameYear = then != null && then.getYear() == now.getYear();
        return sameYear || step.unit() == TickStep.Unit.YEAR ? null : YEAR.format(now);
      }
      if (before == null || !now.toLocalDate().equals(then)) {
        return DAY.format(now);
      }
      String offset = TimeText.offset(zone, at);
      return offset.equals(TimeText.offset(zone, before)) ? null : offset;
    }

    private Words words(String text, double centre) {
      double half = textWidth.applyAsDouble(text) / 2;
      return new Words(text, centre - half, centre + half);
    }

    private Words kept(Words words) {
      double shift = Math.max(0, -words.left) - Math.max(0, words.right - place.width);
      return new Words(words.text, words.left + shift, words.right + shift);
    }
  }
}
