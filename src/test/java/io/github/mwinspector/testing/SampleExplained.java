package io.github.mwinspector.testing;

import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Phrase;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.reason.Rule;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;

/** Evidence of many kinds made by hand, with secrets wherever a program can have written one. */
public final class SampleExplained {
  public static final String COMMAND = "5d6c7b8a-0000-4000-8000-000000000001";
  public static final String AUTOMATION = "5d6c7b8a-0000-4000-8000-000000000002";
  public static final String NODE = "i-0abc0000000000001";

  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

  private SampleExplained() {}

  /** A command that failed on one of two nodes, a failed automation, an alarm and two refusals. */
  public static Explained explained() {
    Evidence evidence =
        Evidence.NONE
            .with(new Question.OfInvocations(), found(invocations()))
            .with(new Question.OfNodes(COMMAND), found(nodes()))
            .with(new Question.OfOutput(COMMAND, NODE, "patch"), found(output()))
            .with(new Question.OfAutomation(AUTOMATION), found(automation()))
            .with(new Question.OfAlarms(List.of("p99-latency")), found(alarms()))
            .with(
                new Question.OfAlarmHistory("p99-latency", START, START.plusSeconds(900)),
                found(changes()))
            .with(
                new Question.OfWindowExecution(),
                new Piece.NotAvailable(
                    "E-AWS-DENIED",
                    "This identity may not call ssm:GetMaintenanceWindowExecution.",
                    "Ask for that action on resource *.",
                    "token=canary05",
                    "r-2"));
    return new Explained(evidence, List.of(nodesFailed(), alarm()));
  }

  private static Piece found(Finding finding) {
    return new Piece.Found(finding, HeldEvidence.facts());
  }

  private static Reason nodesFailed() {
    return new Reason(
        Rule.NODES_FAILED,
        true,
        List.of(
            new Phrase.Words("1 of 2 nodes failed: "),
            new Phrase.Quote(new Sensitive("E: lock held, password=canary01")),
            new Phrase.Words(" (exit 100) on "),
            new Phrase.Name(NODE),
            new Phrase.Words(".")),
        List.of(
            new Pointer.ToNode(COMMAND, NODE, "patch"),
            new Pointer.ToNode(COMMAND, NODE, null),
            new Pointer.ToInvocation("inv-1"),
            new Pointer.ToStep(AUTOMATION, "step-1")));
  }

  private static Reason alarm() {
    return new Reason(
        Rule.ALARM_STOPPED,
        false,
        List.of(
            new Phrase.Words("Most likely stopped by alarm "),
            new Phrase.Name("p99-latency"),
            new Phrase.Words(" at "),
            new Phrase.At(START.plusSeconds(300)),
            new Phrase.Words(".")),
        List.of(
            new Pointer.ToAlarm("p99-latency"),
            new Pointer.ToMember("TriggeredAlarms"),
            new Pointer.ToWindow()));
  }

  private static Finding invocations() {
    ParameterNode comment =
        new ParameterNode(
            ParameterNode.Kind.PARAMETER,
            "comment",
            "comment",
            new Sensitive("token=canary02 " + PlantedSecrets.PLAIN),
            null,
            List.of());
    return new Finding.Invocations(
        List.of(
            invocation("inv-2", "i-0abc0000000000002", ExecutionStatus.Known.SUCCESS, null),
            new Invocation(
                "inv-1",
                COMMAND,
                TaskType.Known.RUN_COMMAND,
                List.of(comment),
                List.of(NODE),
                ExecutionStatus.Known.FAILED,
                "Failed",
                START,
                START.plusSeconds(95),
                new Sensitive("team password=canary03"),
                "target-1")),
        true);
  }

  private static Invocation invocation(
      String id, String node, ExecutionStatus status, String details) {
    return new Invocation(
        id,
        COMMAND,
        TaskType.Known.RUN_COMMAND,
        List.of(),
        List.of(node),
        status,
        details,
        START,
        null,
        null,
        null);
  }

  private static Finding nodes() {
    Node.Plugin plugin =
        new Node.Plugin(
            "patch",
            "Failed",
            "Failed",
            100,
            START,
            START.plusSeconds(90),
            new Sensitive("secret: canary06"),
            "logs-bucket",
            "prefix/patch",
            "eu-central-1");
    return new Finding.Nodes(
        List.of(
            new Node(
                NODE,
                "web-1",
                "Failed",
                "Failed",
                START,
                new Sensitive("trace password=canary07"),
                List.of(plugin),
                null),
            new Node(
                "i-0abc0000000000002", null, "Success", "Success", START, null, List.of(), null)),
        true);
  }

  private static Finding output() {
    return new NodeOutput(
        "patch",
        100,
        "Failed",
        "Failed",
        START,
        START.plusSeconds(90),
        new Sensitive("Reading lists\npassword=canary08\n"),
        new Sensitive(PlantedSecrets.PLAIN + "\nE: lock held, password=canary01\n"),
        "https://s3.example.test/out",
        null,
        "/aws/ssm/patch");
  }

  private static Finding automation() {
    Step step =
        new Step(
            "step-1",
            "stopInstances",
            "aws:changeInstanceState",
            "Failed",
            null,
            new Sensitive("{\"token\":\"canary09\"}"),
            new Sensitive("Step fails when it is Poll, token=canary10"),
            "Invocation",
            "Action",
            START,
            null,
            List.of(
                new ParameterNode(
                    ParameterNode.Kind.PARAMETER,
                    "DB_PASSWORD",
                    "DB_PASSWORD",
                    new Sensitive("canary11"),
                    null,
                    List.of())),
            List.of(),
            null,
            null,
            List.of());
    return new Automation(
        AUTOMATION,
        "AWS-StopEC2Instance",
        "1",
        "Failed",
        new Sensitive("Step failed, token=canary12"),
        START,
        START.plusSeconds(60),
        List.of(),
        List.of(),
        List.of(step),
        false,
        List.of(),
        null);
  }

  private static Finding alarms() {
    return new Finding.Alarms(
        List.of(
            new Alarm(
                "p99-latency",
                false,
                "ALARM",
                "Threshold Crossed: 3 datapoints were greater than 800.",
                START.plusSeconds(300),
                "p99 >= 800 for 3 periods of 60 s",
                null)));
  }

  private static Finding changes() {
    return new Finding.AlarmChanges(
        List.of(
            new AlarmChange(
                START.plusSeconds(300),
                "OK",
                "ALARM",
                "Alarm updated from OK to ALARM",
                "Threshold Crossed")),
        true);
  }
}
