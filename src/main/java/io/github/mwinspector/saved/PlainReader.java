package io.github.mwinspector.saved;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mwinspector.answer.AnswerReader;
import io.github.mwinspector.answer.UnreadableAnswerException;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.request.AskedFor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads answers as the AWS CLI, an SDK or PowerShell wrote them down. */
final class PlainReader {
  /** A member that tells an answer of a relative, and what that is. */
  private static final Map<String, String> RELATIVES = new LinkedHashMap<>();

  static {
    RELATIVES.put("WindowExecutionTaskInvocationIdentities", "a list of a task's invocations");
    RELATIVES.put("WindowExecutionTaskIdentities", "a list of the tasks of a window execution");
    RELATIVES.put("WindowExecutions", "a list of a window's executions");
    RELATIVES.put("TaskIds", "a window execution");
    RELATIVES.put("InvocationId", "a single invocation of a task");
    RELATIVES.put("WindowIdentities", "a list of maintenance windows");
    RELATIVES.put("WindowTaskId", "a task as it is registered in its window");
    RELATIVES.put("detail-type", "an event of EventBridge");
  }

  /** What a file asked for that doesn't say it. */
  static final AskedFor NOT_SAID = new AskedFor(null, null, null, null, null);

  private PlainReader() {}

  static Opened read(String file, String text, JsonNode root, Instant fileTime)
      throws UnopenableException {
    if (root.isArray()) {
      throw new UnopenableException(
          "it is a list, not one result", "Open a file with the object of a single answer.");
    }
    if (!root.isObject()) {
      throw new UnopenableException("it is JSON, but not an object", UnopenableException.AGAIN);
    }
    for (Map.Entry<String, String> relative : RELATIVES.entrySet()) {
      if (root.has(relative.getKey())) {
        return new Opened.NoTask(relative.getValue(), text);
      }
    }
    if (!root.has("TaskExecutionId")) {
      throw new UnopenableException(
          "it is JSON, but no answer that this version knows",
          "Open what GetMaintenanceWindowExecutionTask answered, or a file that this program"
              + " saved.");
    }
    return task(file, text, root, fileTime);
  }

  private static Opened.Task task(String file, String text, JsonNode root, Instant fileTime)
      throws UnopenableException {
    try {
      CallFacts call = call(requestId(root), null, fileTime);
      TaskAnswer answer = AnswerReader.readWritten(SavedText.answer(text), call);
      AskedFor asked = or(NOT_SAID, answer.task());
      return new Opened.Task(new Saved(file, fileTime, null, asked), answer, null);
    } catch (UnreadableAnswerException e) {
      throw UnopenableException.at(e.line(), e.column(), e.reason());
    }
  }

  /** What boto3, the SDK for JavaScript and AWS's tools for PowerShell keep of the call. */
  private static @Nullable String requestId(JsonNode root) {
    String id = root.path("ResponseMetadata").path("RequestId").textValue();
    return id == null ? root.path("$metadata").path("requestId").textValue() : id;
  }

  /** What was asked; the ids are the answer's own where the file doesn't say it. */
  static AskedFor or(AskedFor asked, TaskExecution task) {
    String window = asked.windowExecutionId();
    String execution = asked.taskExecutionId();
    return new AskedFor(
        asked.profile(),
        asked.account(),
        asked.region(),
        window == null ? task.windowExecutionId() : window,
        execution == null ? task.taskExecutionId() : execution);
  }

  /** A call of which a file keeps next to nothing: no tries, no host, no time taken. */
  static CallFacts call(@Nullable String requestId, @Nullable String region, Instant received) {
    return new CallFacts(
        requestId,
        Objects.requireNonNullElse(region, "not known"),
        "",
        0,
        0,
        Duration.ZERO,
        received,
        null);
  }
}
