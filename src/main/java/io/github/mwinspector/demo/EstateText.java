package io.github.mwinspector.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task's file on its way to the wire. The files are written for people: indented, with {@code
 * "StartTime": "-PT12M"} for a time relative to now and {@code "TaskParameters": "generated:5000"}
 * for a fleet's worth of parameters. Everything else goes out token by token as written, so that
 * doubled keys, odd escapes and number forms arrive as such.
 */
final class EstateText {
  private static final Pattern RELATIVE =
      Pattern.compile("\"((?:Start|End)Time)\":\"(-?PT[0-9HMS.]+)\"");
  private static final Pattern GENERATED = Pattern.compile("\"generated:([0-9]+)\"");

  private final String wire;

  private EstateText(String wire) {
    this.wire = wire;
  }

  /** The text of a file. */
  static EstateText of(String file) {
    return new EstateText(
        GENERATED
            .matcher(compact(file))
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        FleetParameters.json(Integer.parseInt(match.group(1))))));
  }

  /** Whether it is the same at every moment. */
  boolean fixed() {
    return !RELATIVE.matcher(wire).find();
  }

  /** The body as it is answered at this moment; times in epoch seconds with milliseconds. */
  String at(Instant now) {
    return RELATIVE
        .matcher(wire)
        .replaceAll(
            match ->
                "\"%s\":%s"
                    .formatted(match.group(1), epoch(now.plus(Duration.parse(match.group(2))))));
  }

  private static String epoch(Instant time) {
    return "%d.%03d".formatted(time.getEpochSecond(), time.getNano() / 1_000_000);
  }

  private static String compact(String json) {
    StringBuilder out = new StringBuilder(json.length());
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted && c == '\\') {
        out.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"') {
        quoted = !quoted;
      }
      if (quoted || c > ' ') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
