package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * When something ran, in seconds from the task's start.
 *
 * @param from its start
 * @param to its end
 */
record Span(double from, double to) {

  /** The same with what a script says instead. */
  Span or(JsonNode script) {
    return new Span(script.path("from").asDouble(from), script.path("to").asDouble(to));
  }

  /** A part of it, by shares of its length from 0 to 1. */
  Span part(double start, double end) {
    return new Span(from + (to - from) * start, from + (to - from) * end);
  }

  /**
   * Where one of many runs lies when so many run at a time: each wave takes an equal share, each
   * run in it a share of its own, the last one up to the end.
   */
  Span slot(int index, int count, int lanes) {
    int waves = Math.ceilDiv(count, lanes);
    int wave = index / lanes;
    double lane = (double) (index % lanes) / lanes;
    double spread = index == count - 1 ? 0 : (index * 7 % 10) / 40.0;
    return part((wave + 0.02 + 0.05 * lane) / waves, (wave + 0.99 - spread) / waves);
  }
}
