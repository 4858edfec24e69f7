package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of {@code report --follow}. */
public final class FollowLine {
  private FollowLine() {}

  /**
   * One change on one line that ends with a line break.
   *
   * @param time when it was seen, not when it happened: the service doesn't say that
   * @param what a name of {@link FollowFacts}
   * @param from what it was; null when it wasn't known
   * @param to what it is; null when it isn't there any more
   */
  public static String change(
      ReportFormat format, Instant time, String what, @Nullable String from, @Nullable String to) {
    String at = time.truncatedTo(ChronoUnit.SECONDS).toString();
    String words = from == null ? shown(to) : shown(from) + " -> " + shown(to);
    return switch (format) {
      case TEXT, HTML, CSV_PARAMETERS, CSV_INVOCATIONS -> "%s  %s: %s\n".formatted(at, what, words);
      case MARKDOWN -> "- `%s` %s: %s\n".formatted(at, what, MarkdownText.code(words));
      case JSON -> json(at, what, from, to);
    };
  }

  private static String shown(@Nullable String value) {
    return value == null ? "nothing" : value;
  }

  private static String json(String at, String what, @Nullable String from, @Nullable String to) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.putObject("change").put("time", at).put("what", what).put("from", from).put("to", to);
    return ReportJson.visible(change.toString()) + "\n";
  }

  /**
   * The report behind the changes: a JSON report on one line, so that each line is an object; the
   * others after an empty line.
   */
  public static String report(ReportFormat format, String report) {
    // Line breaks within values are escapes: those in sight are all between tokens.
    return switch (format) {
      case JSON -> report.lines().map(String::stripLeading).collect(Collectors.joining()) + "\n";
      case TEXT, MARKDOWN, HTML, CSV_PARAMETERS, CSV_INVOCATIONS -> "\n" + report;
    };
  }
}
