package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The run of the task that moves on while it is watched: it begins when it is first asked for, and
 * anew when it is asked for long after its end. Any thread.
 */
final class Moving {
  private static final Duration ANEW = Duration.ofMinutes(3);

  private Instant began = Instant.MIN;

  /** Begins a run at this moment, unless the last one is younger than three minutes. */
  synchronized void begin(Instant now) {
    if (began.equals(Instant.MIN) || now.isAfter(began.plus(ANEW))) {
      began = now;
    }
  }

  private synchronized Instant began(Instant now) {
    return began.equals(Instant.MIN) ? now : began;
  }

  /**
   * Its answer as of now.
   *
   * @param text the answer with its end, in times relative to its start
   */
  String body(EstateText text, Instant now) {
    String over = text.at(began(now));
    try {
      if (new ObjectMapper().readTree(over) instanceof ObjectNode task) {
        Instant end = Moment.time(task.path("EndTime"));
        if (end != null && now.isBefore(end)) {
          task.put("Status", "IN_PROGRESS");
          task.remove("EndTime");
          task.remove("StatusDetails");
          return task.toString();
        }
      }
      return over;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
