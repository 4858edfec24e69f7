package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers as the service does: the API of Systems Manager over the estate. */
final class DemoService {
  private static final String TARGET = "AmazonSSM.GetMaintenanceWindowExecutionTask";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String ID_PATTERN =
      "^[0-9a-fA-F]{8}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{12}$";
  private static final int ID_LENGTH = 36;
  private static final Duration SLOW = Duration.ofSeconds(8);
  private static final Duration SILENT = Duration.ofMinutes(10);

  private final DemoEstate estate;
  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger uncounted = new AtomicInteger();

  DemoService(DemoEstate estate) {
    this.estate = estate;
  }

  Reply answer(Call call) {
    if (call.authorization() == null) {
      return Reply.error(
          400, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    Signature signature = Signature.of(call.authorization());
    if (signature == null) {
      return Reply.error(
          400,
          "IncompleteSignatureException",
          "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature'"
              + " parameters.");
    }
    if (!signature.service().equals("ssm")) {
      return Reply.error(
          400,
          "InvalidSignatureException",
          "Credential should be scoped to correct service: 'ssm'.");
    }
    if (!TARGET.equals(call.target())) {
      return Reply.error(400, "UnknownOperationException", null);
    }
    try {
      return task(call, signature.region(), json.readTree(call.body()));
    } catch (IOException e) {
      return Reply.error(400, "SerializationException", null);
    }
  }

  private Reply task(Call call, String region, @Nullable JsonNode input) {
    if (input == null || !input.isObject()) {
      return Reply.error(400, "SerializationException", null);
    }
    String windowExecutionId = input.path("WindowExecutionId").textValue();
    String taskId = input.path("TaskId").textValue();
    List<String> wrong = new ArrayList<>(constraints("windowExecutionId", windowExecutionId));
    wrong.addAll(constraints("taskId", taskId));
    if (windowExecutionId == null || taskId == null || !wrong.isEmpty()) {
      String errors =
          wrong.size() == 1 ? "1 validation error" : wrong.size() + " validation errors";
      return Reply.error(
          400, "ValidationException", errors + " detected: " + String.join("; ", wrong));
    }
    EstateEntry entry = estate.find(windowExecutionId, taskId, region);
    return entry == null ? ServiceErrors.notFound(taskId) : reply(entry, call, region);
  }

  private static List<String> constraints(String member, @Nullable String value) {
    List<String> wrong = new ArrayList<>();
    String failed =
        "Value %s at '%s' failed to satisfy constraint: Member must "
            .formatted(value == null ? "null" : "'" + value + "'", member);
    if (value == null) {
      wrong.add(failed + "not be null");
      return wrong;
    }
    if (value.length() != ID_LENGTH) {
      String bound = value.length() < ID_LENGTH ? "greater" : "less";
      wrong.add(failed + "have length " + bound + " than or equal to " + ID_LENGTH);
    }
    if (!ID.matcher(value).matches()) {
      wrong.add(failed + "satisfy regular expression pattern: " + ID_PATTERN);
    }
    return wrong;
  }

  private Reply reply(EstateEntry entry, Call call, String region) {
    return switch (entry.behaviour()) {
      case TASK, OTHER_TASK -> found(entry);
      case SLOW -> found(entry).in(SLOW);
      case THROTTLED_ONCE -> again(call) ? found(entry) : ServiceErrors.throttled();
      case THROTTLED -> ServiceErrors.throttled();
      case SILENT -> Reply.ok("{}").in(SILENT);
      case NOT_FOUND -> ServiceErrors.notFound(entry.task().taskId());
      case ACCESS_DENIED -> ServiceErrors.accessDenied(region);
      case EXPIRED_TOKEN -> ServiceErrors.expiredToken();
      case INVALID_TOKEN -> ServiceErrors.invalidToken();
      case SIGNATURE_EXPIRED -> ServiceErrors.signatureExpired();
      case INTERNAL_ERROR -> ServiceErrors.internal();
      case UNAVAILABLE -> ServiceErrors.unavailable();
      case PORTAL -> ServiceErrors.portal();
      case CUT -> Reply.ok(cut(estate.body(entry)));
      case EMPTY -> Reply.ok("");
    };
  }

  /** Clients that don't count their attempts (the AWS CLI up to 2.9 at least) take turns. */
  private boolean again(Call call) {
    int attempt = call.attemptNumber();
    return attempt == 0 ? uncounted.incrementAndGet() % 2 == 0 : attempt > 1;
  }

  private Reply found(EstateEntry entry) {
    return Reply.ok(estate.body(entry));
  }

  private static String cut(String body) {
    return body.substring(0, body.length() * 3 / 5);
  }
}
