package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the estate's index.
 *
 * @param task what can be asked for
 * @param behaviour what is answered
 * @param file the resource with the task in the wire form, or null where no task is answered
 * @param onlyThere whether other regions don't know it, as with a real account; the others are
 *     found in every region so that any region will do for a first try
 */
record EstateEntry(DemoTask task, Behaviour behaviour, @Nullable String file, boolean onlyThere) {

  static EstateEntry of(JsonNode line) {
    Behaviour behaviour = Behaviour.valueOf(line.path("answers").asText("TASK"));
    return new EstateEntry(
        new DemoTask(
            line.required("windowExecutionId").asText(),
            line.required("taskId").asText(),
            line.required("title").asText(),
            line.required("shows").asText(),
            line.required("region").asText(),
            behaviour.fails()),
        behaviour,
        line.has("file") ? line.get("file").asText() : null,
        line.path("onlyThere").asBoolean(false));
  }

  boolean answersTo(String windowExecutionId, String taskId, String region) {
    return task.windowExecutionId().equals(windowExecutionId)
        && task.taskId().equals(taskId)
        && knownIn(region);
  }

  boolean knownIn(String region) {
    return !onlyThere || task.region().equals(region);
  }
}
