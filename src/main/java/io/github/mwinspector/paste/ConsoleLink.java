package io.github.mwinspector.paste;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads links of the AWS console, and of sign-in pages that lead to one. A link of any other host
 * is not read, however much it looks like one (threat T12).
 */
final class ConsoleLink {
  private static final List<String> SIGN_IN =
      List.of(
          "signin.aws.amazon.com",
          "signin.amazonaws.cn",
          "signin.amazonaws-us-gov.com",
          "signin.amazonaws-eusc.eu");

  private final Reading reading;
  private final boolean quoted;
  private final int record;

  private ConsoleLink(Reading reading, boolean quoted) {
    this.reading = reading;
    this.quoted = quoted;
    this.record = reading.record(quoted ? Form.QUOTED : Form.CONSOLE);
  }

  /** Whether a text without a scheme is a console's address, as browsers copy it. */
  static boolean hostFirst(String text) {
    int slash = text.indexOf('/');
    return slash > 0 && ConsoleHost.of(text.substring(0, slash)) != null;
  }

  static void read(String text, boolean quoted, Reading reading) {
    WebLink link = WebLink.of(text);
    if (link.refusal() != null) {
      if (tells(text, link.host())) {
        reading.notUnderstood(Objects.requireNonNull(link.refusal()));
      }
      return;
    }
    ConsoleHost host = ConsoleHost.of(link.host());
    if (host != null) {
      new ConsoleLink(reading, quoted).read(link, host);
    } else if (leadsOn(link.host())) {
      new ConsoleLink(reading, quoted).leadOn(link);
    } else if (tells(text, link.host())) {
      reading.notUnderstood(
          "The link to %s is not read: that is no host of the AWS console."
              .formatted(Reading.quoted(link.host())));
    }
  }

  /** The page's path without its host, as from the middle of a link. */
  static void readPath(String text, boolean quoted, Reading reading) {
    WebLink link = WebLink.of("https://half/" + text);
    ConsoleLink half = new ConsoleLink(reading, quoted);
    half.page(link.segments());
    half.region(link.query("region"), "region= of half a link");
  }

  /** Most links in a chat are of no interest; one that looks like a console's or has an id is. */
  private static boolean tells(String text, String host) {
    String lower = text.toLowerCase(Locale.ROOT);
    return host.toLowerCase(Locale.ROOT).contains("console")
        || lower.contains("signin")
        || lower.contains("maintenance-window")
        || lower.contains("/mw-");
  }

  private static boolean leadsOn(String written) {
    String host = written.toLowerCase(Locale.ROOT);
    return host.endsWith(".awsapps.com")
        || SIGN_IN.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  private void leadOn(WebLink link) {
    String account = link.query("account_id", "account");
    if (account != null && Shapes.account(account)) {
      clue(Fact.ACCOUNT, account, "account of a sign-in link");
    }
    String onwards = link.query("destination", "redirect_uri");
    WebLink next = onwards == null ? null : WebLink.of(onwards);
    if (next != null && next.refusal() != null) {
      reading.notUnderstood(next.refusal());
    } else if (next != null) {
      ConsoleHost host = ConsoleHost.of(next.host());
      if (host == null) {
        reading.notUnderstood(
            "The link to %s is not read: that is no host of the AWS console."
                .formatted(Reading.quoted(next.host())));
      } else {
        read(next, host);
      }
    }
  }

  private void read(WebLink link, ConsoleHost host) {
    clue(Fact.PARTITION, host.partition().id(), "host");
    if (host.account() != null) {
      clue(Fact.ACCOUNT, host.account(), "host");
    }
    if (host.region() != null) {
      clue(Fact.REGION, host.region(), "host");
    }
    region(link.query("region"), "region=");
    String account = link.query("account", "accountId");
    if (account != null && Shapes.account(account)) {
      clue(Fact.ACCOUNT, account, "account=");
    }
    page(link.segments());
  }

  private void region(@Nullable String written, String where) {
    if (written == null) {
      return;
    }
    String region = Shapes.region(written);
    if (region == null) {
      reading.notUnderstood(Reading.quoted(written) + " in a link is no region id.");
    } else {
      clue(Fact.REGION, region, where);
    }
  }

  /** A maintenance window's page goes on with its execution; no further id was ever published. */
  private void page(List<String> segments) {
    Fact next = Fact.WINDOW_EXECUTION;
    String area = "";
    for (String segment : segments) {
      if (Shapes.window(segment)) {
        clue(Fact.WINDOW, segment, "path");
      } else if (Shapes.node(segment)) {
        reading.other(OtherId.Kind.NODE, segment);
      } else if (Shapes.uuid(segment)) {
        if (area.equals("maintenance-windows")) {
          clue(next, segment, "path");
          next = next == Fact.WINDOW_EXECUTION ? Fact.TASK_EXECUTION : Fact.INVOCATION;
        } else {
          reading.other(kind(area), segment);
          area = area.equals("automation") ? "step" : area;
        }
      } else if (segment.contains("-") && Shapes.almost(segment) != null) {
        reading.notUnderstood(Reading.quoted(segment) + ": " + Shapes.almost(segment));
      } else if (List.of("maintenance-windows", "automation", "run-command").contains(segment)) {
        area = segment;
      }
    }
  }

  private static OtherId.Kind kind(String area) {
    return switch (area) {
      case "automation" -> OtherId.Kind.AUTOMATION_EXECUTION;
      case "step" -> OtherId.Kind.STEP_EXECUTION;
      case "run-command" -> OtherId.Kind.COMMAND;
      default -> OtherId.Kind.UNKNOWN;
    };
  }

  private void clue(Fact fact, String value, String where) {
    reading.clue(fact, value, quoted ? Form.QUOTED : Form.CONSOLE, record, where);
  }
}
