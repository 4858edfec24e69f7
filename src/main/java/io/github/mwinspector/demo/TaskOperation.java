package io.github.mwinspector.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** GetMaintenanceWindowExecutionTask, in all the ways it can go. */
final class TaskOperation {
  static final String NAME = "GetMaintenanceWindowExecutionTask";
  private static final Duration SLOW = Duration.ofSeconds(8);
  private static final Duration SILENT = Duration.ofMinutes(10);

  private final DemoEstate estate;
  private final AtomicInteger uncounted = new AtomicInteger();

  TaskOperation(DemoEstate estate) {
    this.estate = estate;
  }

  Reply answer(Asked asked) {
    EstateEntry entry = entry(estate, asked);
    return switch (entry.behaviour()) {
      case TASK, OTHER_TASK -> found(entry);
      case MOVES -> {
        estate.begin(entry);
        yield found(entry);
      }
      case SLOW -> found(entry).in(SLOW);
      case THROTTLED_ONCE -> {
        if (again(asked)) {
          yield found(entry);
        }
        throw ServiceErrors.throttled();
      }
      case SILENT -> Reply.ok("{}").in(SILENT);
      case UNAVAILABLE -> ServiceErrors.unavailable();
      case PORTAL -> ServiceErrors.portal();
      case CUT -> Reply.ok(cut(estate.body(entry)));
      case EMPTY -> Reply.ok("");
      case NOT_FOUND,
          ACCESS_DENIED,
          THROTTLED,
          EXPIRED_TOKEN,
          INVALID_TOKEN,
          SIGNATURE_EXPIRED,
          INTERNAL_ERROR ->
          throw unreadable(entry, asked);
    };
  }

  /**
   * The task that a request's two ids name.
   *
   * @throws Refusal when they have another form or name none
   */
  static EstateEntry entry(DemoEstate estate, Asked asked) {
    IdRules rules = new IdRules();
    String window = rules.check("WindowExecutionId", asked.text("WindowExecutionId"));
    String task = rules.check("TaskId", asked.text("TaskId"));
    rules.enforce();
    EstateEntry entry = estate.find(window, task, asked.region());
    if (entry == null) {
      throw ServiceErrors.notFound(task);
    }
    return entry;
  }

  /** Why a task that has no answer can't be read; of what isn't the service's, a fault. */
  static Refusal unreadable(EstateEntry entry, Asked asked) {
    return switch (entry.behaviour()) {
      case NOT_FOUND, OTHER_TASK -> ServiceErrors.notFound(entry.task().taskId());
      case ACCESS_DENIED -> ServiceErrors.accessDenied("ssm:" + asked.operation(), asked.region());
      case THROTTLED -> ServiceErrors.throttled();
      case EXPIRED_TOKEN -> ServiceErrors.expiredToken();
      case INVALID_TOKEN -> ServiceErrors.invalidToken();
      case SIGNATURE_EXPIRED -> ServiceErrors.signatureExpired();
      case TASK,
          MOVES,
          SLOW,
          THROTTLED_ONCE,
          SILENT,
          UNAVAILABLE,
          PORTAL,
          CUT,
          EMPTY,
          INTERNAL_ERROR ->
          ServiceErrors.internal();
    };
  }

  /** Clients that don't count their attempts (the AWS CLI up to 2.9 at least) take turns. */
  private boolean again(Asked asked) {
    return asked.attempt() == 0 ? uncounted.incrementAndGet() % 2 == 0 : asked.attempt() > 1;
  }

  private Reply found(EstateEntry entry) {
    return Reply.ok(estate.body(entry));
  }

  private static String cut(String body) {
    return body.substring(0, body.length() * 3 / 5);
  }
}
