package io.github.mwinspector.paste;

import io.github.mwinspector.profile.Partition;
import org.jspecify.annotations.Nullable;

/** Reads an ARN: its account and region, and the id in it. */
final class Arn {
  private static final int LONGEST = 1600;

  private Arn() {}

  static void read(String text, boolean quoted, int inside, Reading reading) {
    String[] parts = text.split(":", 6);
    Partition partition = parts.length == 6 ? Partition.of(parts[1]) : null;
    if (partition == null || text.length() > LONGEST) {
      reading.notUnderstood(Reading.quoted(text) + " is no whole ARN of a partition known here.");
      return;
    }
    String region = Shapes.region(parts[3]);
    if (!parts[3].isEmpty() && (region == null || !partition.matches(region))) {
      reading.notUnderstood(
          "The region in %s is none of the partition %s."
              .formatted(Reading.quoted(text), partition.id()));
      return;
    }
    boolean window = parts[2].equals("ssm") && parts[5].startsWith("maintenancewindow/");
    Form form = quoted ? Form.QUOTED : window ? Form.WINDOW_ARN : Form.OTHER_ARN;
    int record = inside == Reading.PROSE ? reading.record(form) : inside;
    clue(reading, Fact.PARTITION, partition.id(), form, record);
    clue(reading, Fact.REGION, region, form, record);
    clue(reading, Fact.ACCOUNT, Shapes.account(parts[4]) ? parts[4] : null, form, record);
    if (parts[2].equals("cloudwatch") && parts[5].startsWith("alarm:")) {
      reading.other(OtherId.Kind.ALARM, parts[5].substring("alarm:".length()));
    }
    resource(parts[5], form, record, reading);
  }

  private static void clue(
      Reading reading, Fact fact, @Nullable String value, Form form, int record) {
    if (value != null) {
      reading.clue(fact, value, form, record, "");
    }
  }

  private static void resource(String resource, Form form, int record, Reading reading) {
    String kind = "";
    for (String part : resource.split("/", 8)) {
      if (Shapes.window(part)) {
        reading.clue(Fact.WINDOW, part, form, record, "");
      } else if (Shapes.node(part)) {
        reading.other(OtherId.Kind.NODE, part);
      } else if (Shapes.uuid(part)) {
        reading.other(kind(kind), part);
      }
      kind = Meaning.plain(part);
    }
  }

  private static OtherId.Kind kind(String resource) {
    return switch (resource) {
      case "windowtarget" -> OtherId.Kind.WINDOW_TARGET;
      case "windowtask" -> OtherId.Kind.WINDOW_TASK;
      case "automationexecution" -> OtherId.Kind.AUTOMATION_EXECUTION;
      case "command" -> OtherId.Kind.COMMAND;
      default -> OtherId.Kind.UNKNOWN;
    };
  }
}
