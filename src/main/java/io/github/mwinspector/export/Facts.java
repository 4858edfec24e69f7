package io.github.mwinspector.export;

import io.github.mwinspector.export.ReportContent.Row;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.StatusDetailsWords;
import io.github.mwinspector.model.StatusWords;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.request.AskedFor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first lines of a report: status, times, ids, and which call brought them. */
record Facts(TaskAnswer answer, AskedFor asked, Discretion discretion) {
  private static final String NOT_SENT = "not sent";

  List<Row> rows() {
    TaskExecution task = answer.task();
    List<Row> rows = new ArrayList<>();
    rows.add(
        task.status() == null
            ? row("Status", null, NOT_SENT)
            : sent("Status", task.status().text(), StatusWords.meaning(task.status())));
    String details = task.statusDetails();
    rows.add(
        sent(
            "Status details",
            details,
            details == null ? null : StatusDetailsWords.meaning(details)));
    rows.add(sent("Type", task.type() == null ? null : task.type().text(), null));
    rows.add(sent("Task", task.taskArn(), null));
    rows.add(time("Started", task.startTime()));
    rows.add(time("Ended", task.endTime()));
    rows.add(duration());
    rows.add(from("Window execution id", asked.windowExecutionId()));
    rows.add(from("Task execution id", asked.taskExecutionId()));
    rows.addAll(call());
    return List.copyOf(rows);
  }

  private List<Row> call() {
    CallFacts call = answer.call();
    return List.of(
        from("Region", asked.region() == null ? null : call.region()),
        from("Profile", asked.profile()),
        call.requestId() == null
            ? row("Request id", null, NOT_SENT)
            : row("Request id", ReportContent.shown(call.requestId()), null),
        row("Looked up", call.received().truncatedTo(ChronoUnit.MILLIS).toString(), null));
  }

  private Row from(String name, @Nullable String text) {
    return text == null
        ? row(name, null, "not known")
        : row(name, ReportContent.shown(discretion.other("", text)), null);
  }

  private Row duration() {
    CallFacts call = answer.call();
    // The service's own clock decides how long a task has been running.
    Duration offset = call.clockOffset() == null ? Duration.ZERO : call.clockOffset();
    return switch (answer.task().timing(call.received().plus(offset))) {
      case Timing.Ended(_, _, Duration duration) ->
          row("Duration", TimeText.exactDuration(duration), null);
      case Timing.Running(_, Duration soFar) ->
          row("Duration", TimeText.exactDuration(soFar), "so far; no end was sent");
      case Timing.StartsLater _ -> row("Duration", null, "the start lies in the future");
      case Timing.EndBeforeStart _ ->
          row("Duration", null, "none: the end that was sent lies before the start");
      case Timing.EndOnly _ -> row("Duration", null, "unknown: no start was sent");
      case Timing.NotStarted _ -> row("Duration", null, "neither start nor end was sent");
    };
  }

  private static Row time(String name, @Nullable Instant time) {
    if (time == null) {
      return row(name, null, NOT_SENT);
    }
    return row(
        name,
        time.toString(),
        Timing.plausible(time) ? null : "implausible; perhaps in another unit");
  }

  private Row sent(String name, @Nullable String text, @Nullable String words) {
    if (text == null) {
      return row(name, null, NOT_SENT);
    }
    String meaning = text.isEmpty() ? "empty text" : words;
    return row(
        name,
        ReportContent.shown(discretion.other(name, text)),
        meaning == null ? null : ReportContent.shown(discretion.other(name, meaning)));
  }

  private static Row row(String name, @Nullable String code, @Nullable String words) {
    return new Row(0, name, code, words);
  }
}
