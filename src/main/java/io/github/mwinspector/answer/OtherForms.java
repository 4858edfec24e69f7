package io.github.mwinspector.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings an answer as other programs write it down into the API's form: times of Windows PowerShell
 * ({@code /Date(…)/}) and of Python's {@code str}, the words that AWS's tools for PowerShell wrap
 * into objects, and what SDKs add of the call. What has none of these forms stays as it is.
 */
final class OtherForms {
  /** What boto3, the SDKs for JavaScript, Go and .NET add to an answer's own members. */
  private static final Set<String> OF_THE_CALL =
      Set.of(
          "ResponseMetadata",
          "$metadata",
          "ResultMetadata",
          "ContentLength",
          "HttpStatusCode",
          "LoggedAt");

  private static final Set<String> TIMES = Set.of("StartTime", "EndTime");
  private static final Set<String> WORDS = Set.of("Type", "Status", "State");

  /** Milliseconds since 1970 in UTC; an offset behind them says only where they were written. */
  private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)/");

  private static final Pattern PYTHON =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[+-]\\d{2}:\\d{2}|Z))");

  private OtherForms() {}

  static Json.Members plain(Json.Members answer) {
    List<Json.Entry> entries = new ArrayList<>();
    for (Json.Entry entry : answer.entries()) {
      if (!OF_THE_CALL.contains(entry.name())) {
        entries.add(new Json.Entry(entry.name(), entry.source(), value(entry)));
      }
    }
    return new Json.Members(entries);
  }

  private static Json value(Json.Entry entry) {
    if (TIMES.contains(entry.name())) {
      return time(entry.value());
    }
    if (WORDS.contains(entry.name())) {
      return word(entry.value());
    }
    if (entry.name().equals("TriggeredAlarms")
        && entry.value() instanceof Json.Items(List<Json> alarms)) {
      return new Json.Items(
          alarms.stream().map(a -> a instanceof Json.Members alarm ? plain(alarm) : a).toList());
    }
    return entry.value();
  }

  private static Json word(Json value) {
    return value instanceof Json.Members(List<Json.Entry> entries)
            && entries.size() == 1
            && entries.getFirst().name().equals("Value")
        ? entries.getFirst().value()
        : value;
  }

  private static Json time(Json value) {
    if (value instanceof Json.Members members
        && members.first("value") instanceof Json.Text inner) {
      return time(inner);
    }
    if (!(value instanceof Json.Text text)) {
      return value;
    }
    Matcher date = DATE.matcher(text.text());
    if (date.matches()) {
      return iso(Instant.ofEpochMilli(Long.parseLong(date.group(1))).toString());
    }
    Matcher python = PYTHON.matcher(text.text());
    return python.matches() ? iso(python.group(1) + "T" + python.group(2)) : value;
  }

  private static Json iso(String time) {
    return new Json.Text("\"" + time + "\"", null);
  }
}
