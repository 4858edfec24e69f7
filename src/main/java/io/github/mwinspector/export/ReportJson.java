package io.github.mwinspector.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.mwinspector.answer.Times;
import io.github.mwinspector.answer.Tokens;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Set;

/**
 * The members that the service sent, in its order, as {@code aws ssm
 * get-maintenance-window-execution-task} of the AWS CLI v2 prints them: four blanks per level,
 * times in ISO-8601 with microseconds, non-ASCII text as it is. Only characters that could deceive
 * a terminal are written as JSON escapes, which changes no value.
 */
final class ReportJson {
  private static final Set<String> TIMES = Set.of("StartTime", "EndTime");

  private static final DateTimeFormatter SECONDS = format("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter MICROS = format("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

  private final StringBuilder out = new StringBuilder();
  private final Discretion discretion;

  private ReportJson(Discretion discretion) {
    this.discretion = discretion;
  }

  static String write(TaskAnswer answer, Discretion discretion) {
    ReportJson json = new ReportJson(discretion);
    answer.raw().lines().forEach(json::line);
    return json.out.toString();
  }

  private void line(RawBody.Line line) {
    out.repeat("    ", line.depth());
    out.append(visible(line.before()));
    if (line.value() != null) {
      out.append(visible(token(line, line.value())));
    }
    out.append(line.after()).append('\n');
  }

  private String token(RawBody.Line line, Sensitive value) {
    String token = value.reveal();
    boolean says = !token.equals("null");
    if (discretion.disclosure() == Disclosure.HIDDEN && line.sensitive() && says) {
      return quoted(discretion.value(line.name(), value));
    }
    if (line.depth() == 1 && TIMES.contains(line.name()) && Tokens.isNumber(token)) {
      Instant time = Times.epochSeconds(token);
      return time == null ? token : quoted(iso(time));
    }
    return Tokens.isText(token) || Tokens.isNumber(token) ? masked(line, token) : token;
  }

  private String masked(RawBody.Line line, String token) {
    String text = Tokens.text(token);
    String shown =
        line.sensitive()
            ? discretion.value(line.name(), new Sensitive(text))
            : discretion.other(line.name(), text);
    return shown.equals(text) ? token : quoted(shown);
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private static String iso(Instant time) {
    return (time.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROS).format(time);
  }

  /** JSON with the characters that could deceive a terminal as escapes. */
  static String visible(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); ) {
      int c = json.codePointAt(i);
      boolean plain = c == '\n' || (c >= ' ' && c < 0x7F);
      if (plain || !Display.differs(Character.toString(c))) {
        out.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          out.append("\\u%04x".formatted((int) unit));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
