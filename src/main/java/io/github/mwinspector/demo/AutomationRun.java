package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An automation execution.
 *
 * @param id its id
 * @param script what the script says of it
 * @param steps its steps, in the order they run
 * @param span when it ran
 */
record AutomationRun(String id, JsonNode script, List<StepRun> steps, Span span) {

  /**
   * A step of it.
   *
   * @param id its id
   * @param name its name
   * @param script what the script says of it
   * @param span when it ran
   */
  record StepRun(String id, String name, JsonNode script, Span span) {}
}
