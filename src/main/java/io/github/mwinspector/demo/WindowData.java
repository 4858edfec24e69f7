package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The demo account's windows, and their executions as their tasks make them. */
final class WindowData {
  private static final List<String> WORST_FIRST =
      List.of("IN_PROGRESS", "CANCELLING", "FAILED", "TIMED_OUT", "CANCELLED", "PENDING");
  private static final Set<String> NOT_OVER = Set.of("IN_PROGRESS", "CANCELLING", "PENDING");

  /** A window starts on the minute and its tasks a little later. */
  private static final int LATE_SECONDS = 10;

  private final DemoEstate estate;
  private final JsonNode file;

  WindowData(DemoEstate estate) {
    this.estate = estate;
    this.file = Stories.script(estate.account().name("windows.json"));
  }

  /**
   * An execution of a window.
   *
   * @param id its id
   * @param tasks its tasks' answers
   * @param taskIds the tasks' ids
   */
  record Execution(String id, List<JsonNode> tasks, List<String> taskIds) {
    /** The worst that any of its tasks says. */
    String status() {
      return WORST_FIRST.stream()
          .filter(s -> tasks.stream().anyMatch(t -> t.path("Status").asText().equals(s)))
          .findFirst()
          .orElse("SUCCESS");
    }

    Instant start() {
      Instant first =
          tasks.stream()
              .map(t -> Moment.time(t.path("StartTime")))
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(Instant.EPOCH);
      Instant minute = first.truncatedTo(ChronoUnit.MINUTES);
      return first.isBefore(minute.plusSeconds(LATE_SECONDS))
          ? minute
          : first.truncatedTo(ChronoUnit.SECONDS);
    }

    /** When the last task ended; null while one runs. */
    @Nullable Instant end() {
      return NOT_OVER.contains(status())
          ? null
          : tasks.stream()
              .flatMap(t -> Stream.of(t.path("EndTime"), t.path("StartTime")))
              .map(Moment::time)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null);
    }
  }

  /** The region's windows. */
  List<JsonNode> windows(String region) {
    ManyWindows many = estate.many();
    return Stream.concat(
            StreamSupport.stream(file.spliterator(), false)
                .filter(w -> w.path("region").asText(region).equals(region)),
            many == null ? Stream.empty() : many.windows(region).stream())
        .toList();
  }

  /** The executions of a window; none when there is no such window. */
  List<Execution> executions(String windowId, String region) {
    ManyWindows many = estate.many();
    List<Execution> generated = many == null ? List.of() : many.executions(windowId, region);
    return generated.isEmpty()
        ? StreamSupport.stream(file.spliterator(), false)
            .filter(w -> w.path("region").asText(region).equals(region))
            .filter(window -> window.path("WindowId").asText().equals(windowId))
            .flatMap(w -> Stream.of(w.path("executions"), w.path("earlier")))
            .flatMap(ids -> StreamSupport.stream(ids.spliterator(), false))
            .map(execution -> execution(execution.asText(), region))
            .toList()
        : generated;
  }

  /**
   * A window.
   *
   * @throws Refusal when there is none with this id
   */
  JsonNode window(String id, String region) {
    return windows(region).stream()
        .filter(w -> w.path("WindowId").asText().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    "DoesNotExistException", "Maintenance window %s does not exist".formatted(id)));
  }

  /** The tasks of a window execution that exist in the region; empty when there are none. */
  List<EstateEntry> entries(String windowExecutionId, String region) {
    return estate
        .entries(region)
        .filter(e -> e.task().windowExecutionId().equals(windowExecutionId))
        .toList();
  }

  Execution execution(String windowExecutionId, String region) {
    ManyWindows many = estate.many();
    Execution generated = many == null ? null : many.execution(windowExecutionId, region);
    if (generated != null) {
      return generated;
    }
    List<EstateEntry> entries = entries(windowExecutionId, region);
    return new Execution(
        windowExecutionId,
        entries.stream().filter(e -> own(e)).map(estate::answer).toList(),
        entries.stream().map(e -> e.task().taskId()).toList());
  }

  /** The tasks of a window's executions that have an answer of their own. */
  List<EstateEntry> tasks(JsonNode window, String region) {
    return StreamSupport.stream(window.path("executions").spliterator(), false)
        .flatMap(id -> entries(id.asText(), region).stream())
        .filter(e -> own(e))
        .toList();
  }

  Instant now() {
    return estate.now();
  }

  TaskFacts facts(EstateEntry entry) {
    return new TaskFacts(entry.task(), estate.answer(entry));
  }

  private static boolean own(EstateEntry entry) {
    return entry.file() != null && !entry.task().fails();
  }
}
