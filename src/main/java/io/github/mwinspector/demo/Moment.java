package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a task has come when it is looked at.
 *
 * @param start when the task started; what the times of its evidence count from
 * @param elapsed seconds since; negative before it started, infinite once it ended
 */
record Moment(Instant start, double elapsed) {

  /**
   * Reads it from a task's answer.
   *
   * @param now the moment of the answer
   */
  static Moment of(JsonNode body, Instant now) {
    Instant start = time(body.path("StartTime"));
    if (start == null) {
      return new Moment(now, -1);
    }
    boolean over = body.has("EndTime") || body.path("Status").asText().equals("SUCCESS");
    double elapsed = (now.toEpochMilli() - start.toEpochMilli()) / 1000.0;
    return new Moment(start, over ? Double.POSITIVE_INFINITY : elapsed);
  }

  /** The time in epoch seconds that a task's answer carries, or null when it carries none. */
  static @Nullable Instant time(JsonNode seconds) {
    if (!seconds.isNumber()) {
      return null;
    }
    BigDecimal millis = seconds.decimalValue().movePointRight(3);
    return Instant.ofEpochMilli(millis.longValue());
  }

  boolean started(Span span) {
    return elapsed >= span.from();
  }

  boolean ended(Span span) {
    return elapsed >= span.to();
  }

  /** The time so many seconds after the task's start. */
  Instant at(double seconds) {
    return start.plusMillis(Math.round(seconds * 1000));
  }

  /** Puts the start and the end that have been reached. */
  void put(ObjectNode into, String startMember, String endMember, Span span) {
    if (started(span)) {
      into.set(startMember, Time.node(at(span.from())));
    }
    if (ended(span)) {
      into.set(endMember, Time.node(at(span.to())));
    }
  }

  /** Which of three words holds now. */
  String word(Span span, String waiting, String running, String over) {
    if (ended(span)) {
      return over;
    }
    return started(span) ? running : waiting;
  }
}
