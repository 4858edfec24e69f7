package io.github.mwinspector.evidence;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.model.TaskType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a whole log or history stands, beyond what the calls bring.
 *
 * @param kind what it is
 * @param name the place as its service writes it: an S3 URI, a log group's name, an ARN, a URL
 * @param link the page of the AWS console, or null where none is known, as in the ISO partitions
 */
public record LogPlace(Kind kind, String name, @Nullable String link) {

  /** What stands there. */
  public enum Kind {
    /** Objects in an S3 bucket: what the plugins wrote, whole. */
    S3,
    /** A CloudWatch log group. */
    LOG_GROUP,
    /** A Lambda function. */
    FUNCTION,
    /** A state machine. */
    STATE_MACHINE,
    /** One execution of a state machine, with its history. */
    STATE_MACHINE_EXECUTION
  }

  private static final String LAMBDA_GROUPS = "/aws/lambda/";

  /** The bucket's place for what a plugin wrote on a node; null when none was set up. */
  public static @Nullable LogPlace s3(Node.Plugin plugin) {
    if (plugin.bucket() == null || plugin.bucket().isEmpty()) {
      return null;
    }
    String prefix = plugin.keyPrefix() == null ? "" : plugin.keyPrefix();
    return new LogPlace(Kind.S3, "s3://" + plugin.bucket() + "/" + prefix, null);
  }

  /** A log group in a region. */
  public static LogPlace logGroup(String name, @Nullable String region) {
    String host = region == null ? null : consoleHost(region);
    String link =
        host == null
            ? null
            : "https://%s/cloudwatch/home?region=%s#logsV2:log-groups/log-group/%s"
                .formatted(host, region, twiceEncoded(name));
    return new LogPlace(Kind.LOG_GROUP, name, link);
  }

  /**
   * The log group of a function, by Lambda's convention: Systems Manager names none, and a function
   * can be set to log elsewhere. Null for a task that isn't a function.
   */
  public static @Nullable LogPlace lambda(TaskExecution task) {
    String arn = task.taskArn();
    if (task.type() != TaskType.Known.LAMBDA || arn == null || arn.isEmpty()) {
      return null;
    }
    if (!arn.startsWith("arn:")) {
      return logGroup(LAMBDA_GROUPS + arn.split(":", 2)[0], null);
    }
    String[] parts = arn.split(":", 8);
    return parts.length < 7 || parts[6].isEmpty()
        ? null
        : logGroup(LAMBDA_GROUPS + parts[6], parts[3]);
  }

  /**
   * The function that a task invokes. Null for a task that isn't a function, and for one whose ARN
   * names none.
   */
  public static @Nullable LogPlace function(TaskExecution task) {
    LogPlace log = lambda(task);
    String arn = task.taskArn();
    if (log == null || arn == null) {
      return null;
    }
    String region = arn.startsWith("arn:") ? arn.split(":", 5)[3] : null;
    String host = region == null ? null : consoleHost(region);
    String name = log.name().substring(LAMBDA_GROUPS.length());
    String link =
        host == null
            ? null
            : "https://%s/lambda/home?region=%s#/functions/%s"
                .formatted(host, region, encoded(name));
    return new LogPlace(Kind.FUNCTION, arn, link);
  }

  /**
   * Where what an invocation of a function or of a state machine did can be read on: from the whole
   * to the single run. Empty for tasks of other types, whose output the calls bring.
   *
   * @param executionId the invocation's ExecutionId. The API doesn't say what it names here, so its
   *     form decides: an execution's ARN is a place of its own, anything else is none
   */
  public static List<LogPlace> of(TaskExecution task, @Nullable String executionId) {
    LogPlace execution = stateMachine(executionId);
    boolean machine = task.type() == TaskType.Known.STEP_FUNCTIONS;
    return Stream.of(
            function(task), lambda(task), machine ? stateMachine(task.taskArn()) : null, execution)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /**
   * A state machine or an execution of one.
   *
   * @param arn of either; null or anything else gives null
   */
  public static @Nullable LogPlace stateMachine(@Nullable String arn) {
    String[] parts = arn == null ? new String[0] : arn.split(":", 7);
    if (parts.length < 7 || !parts[2].equals("states")) {
      return null;
    }
    String host = consoleHost(parts[3]);
    boolean execution = parts[5].equals("execution");
    String page = execution ? "v2/executions/details/" : "statemachines/view/";
    String link =
        host == null
            ? null
            : "https://%s/states/home?region=%s#/%s%s"
                .formatted(host, parts[3], page, encoded(String.join(":", parts)));
    Kind kind = execution ? Kind.STATE_MACHINE_EXECUTION : Kind.STATE_MACHINE;
    return new LogPlace(kind, String.join(":", parts), link);
  }

  /** The console's host for a region, by its partition; null where no public one is known. */
  private static @Nullable String consoleHost(String region) {
    if (!region.matches("[a-z0-9-]{1,32}") || region.contains("-iso")) {
      return null;
    }
    String domain = "console.aws.amazon.com";
    if (region.startsWith("cn-")) {
      domain = "console.amazonaws.cn";
    } else if (region.startsWith("us-gov-")) {
      domain = "console.amazonaws-us-gov.com";
    } else if (region.startsWith("eusc-")) {
      domain = "console.amazonaws-eusc.eu";
    }
    return region + "." + domain;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }

  /** The log pages read their fragment with a dollar sign in the place of the percent sign. */
  private static String twiceEncoded(String text) {
    return URLEncoder.encode(
            URLEncoder.encode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replace("%", "$");
  }
}
