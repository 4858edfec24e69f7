package io.github.mwinspector.aws;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.lookup.LookupException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowExecution;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowFilter;
import software.amazon.awssdk.services.ssm.model.MaintenanceWindowIdentity;

/** Asks for the maintenance windows themselves. */
final class WindowAnswers {
  private WindowAnswers() {}

  static Finding windows(Inquiry inquiry) throws LookupException {
    return inquiry.<MaintenanceWindowIdentity>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.describeMaintenanceWindows(
                          call ->
                              call.maxResults(100).nextToken(token).overrideConfiguration(signed)));
          return new Inquiry.Page<>(sent.windowIdentities(), sent.nextToken());
        },
        (all, complete) ->
            new Finding.Windows(
                all.stream()
                    .filter(window -> window.windowId() != null)
                    .sorted(Comparator.comparing(window -> !Boolean.TRUE.equals(window.enabled())))
                    .map(MaintenanceWindowIdentity::windowId)
                    .toList(),
                complete));
  }

  static Finding executions(Inquiry inquiry, Question.OfWindowExecutions question)
      throws LookupException {
    MaintenanceWindowFilter after = filter("ExecutedAfter", question.from());
    MaintenanceWindowFilter before = filter("ExecutedBefore", question.to());
    return inquiry.<String>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.describeMaintenanceWindowExecutions(
                          call ->
                              call.windowId(question.windowId())
                                  .filters(after, before)
                                  .maxResults(100)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          return new Inquiry.Page<>(
              Sent.list(sent.windowExecutions()).stream()
                  .map(MaintenanceWindowExecution::windowExecutionId)
                  .filter(Objects::nonNull)
                  .toList(),
              sent.nextToken());
        },
        Finding.WindowExecutions::new);
  }

  /** Whole seconds: the API's own examples have no fraction. */
  static MaintenanceWindowFilter filter(String key, Instant time) {
    return MaintenanceWindowFilter.builder()
        .key(key)
        .values(time.truncatedTo(ChronoUnit.SECONDS).toString())
        .build();
  }

  static Finding window(Inquiry inquiry, Question.OfWindow question) throws LookupException {
    String id = question.windowId();
    var sent =
        inquiry.ssm(
            (ssm, signed) ->
                ssm.getMaintenanceWindow(call -> call.windowId(id).overrideConfiguration(signed)));
    inquiry.expect(id, sent.windowId());
    return new Window(
        id,
        sent.name(),
        sent.schedule(),
        Sent.place(sent.scheduleTimezone()),
        sent.duration(),
        sent.cutoff(),
        sent.enabled());
  }
}
