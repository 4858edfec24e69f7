package io.github.mwinspector.paste;

import io.github.mwinspector.request.LookupRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The program's own links: {@code mw-inspector://task?region=…&window-execution-id=…&task-id=…},
 * where {@code profile} and {@code account} may follow. A link says what to look up and where, and
 * nothing else: it can name no endpoint, no command and no file.
 */
public final class Link {
  /** What every link begins with. */
  public static final String SCHEME = "mw-inspector://";

  private static final String PAGE = "task";
  private static final int LONGEST = 2_048;
  private static final int PROFILE = 128;

  private Link() {}

  /**
   * The link of a look-up.
   *
   * @param account the account it was found in, 12 digits; null when it isn't known
   */
  public static String of(LookupRequest request, @Nullable String account) {
    return SCHEME
        + PAGE
        + "?region="
        + request.connection().region().id()
        + "&window-execution-id="
        + request.windowExecutionId().value()
        + "&task-id="
        + request.taskExecutionId().value()
        + "&profile="
        + encoded(request.connection().profile().name())
        + (account == null ? "" : "&account=" + account);
  }

  /** Whether a text is meant as one. */
  public static boolean is(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** What a link says. */
  public static Pasted read(String text) {
    Reading reading = new Reading();
    read(text.strip(), reading);
    return Judgement.of(reading);
  }

  static void read(String text, Reading reading) {
    String rest = text.substring(SCHEME.length());
    int query = rest.indexOf('?');
    String page = query < 0 ? rest : rest.substring(0, query);
    if (text.length() > LONGEST || !page.replace("/", "").equals(PAGE)) {
      reading.notUnderstood(Reading.quoted(text) + " is no link of this program.");
      return;
    }
    int record = reading.record(Form.LINK);
    for (String part : query < 0 ? new String[0] : rest.substring(query + 1).split("&", 64)) {
      String[] member = part.split("=", 2);
      Fact fact = fact(member[0]);
      String value = member.length < 2 ? "" : decoded(member[1]);
      if (fact == null) {
        reading.notUnderstood(
            "A link's member " + Reading.quoted(member[0]) + " is not known and left out.");
      } else if (!fits(fact, value)) {
        reading.notUnderstood(
            "A link's %s has not its form: %s.".formatted(member[0], Reading.quoted(value)));
      } else {
        reading.clue(fact, normal(fact, value), Form.LINK, record, "");
      }
    }
  }

  private static @Nullable Fact fact(String name) {
    return switch (name) {
      case "region" -> Fact.REGION;
      case "window-execution-id" -> Fact.WINDOW_EXECUTION;
      case "task-id" -> Fact.TASK_EXECUTION;
      case "profile" -> Fact.PROFILE;
      case "account" -> Fact.ACCOUNT;
      case "window-id" -> Fact.WINDOW;
      default -> null;
    };
  }

  private static boolean fits(Fact fact, String value) {
    return switch (fact) {
      case REGION -> Shapes.region(value) != null;
      case WINDOW_EXECUTION, TASK_EXECUTION, INVOCATION -> Shapes.uuid(value);
      case ACCOUNT -> Shapes.account(value);
      case WINDOW -> Shapes.window(value);
      case PROFILE -> !value.isBlank() && value.length() <= PROFILE;
      case PARTITION, ORDER -> false;
    };
  }

  private static String normal(Fact fact, String value) {
    return fact == Fact.REGION ? value.strip().toLowerCase(Locale.ROOT) : value;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
