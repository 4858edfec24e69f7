package io.github.mwinspector.reason;

import static io.github.mwinspector.testing.Recorded.automation;
import static io.github.mwinspector.testing.Recorded.change;
import static io.github.mwinspector.testing.Recorded.denied;
import static io.github.mwinspector.testing.Recorded.historyOf;
import static io.github.mwinspector.testing.Recorded.id;
import static io.github.mwinspector.testing.Recorded.invocation;
import static io.github.mwinspector.testing.Recorded.node;
import static io.github.mwinspector.testing.Recorded.output;
import static io.github.mwinspector.testing.Recorded.plugin;
import static io.github.mwinspector.testing.Recorded.registered;
import static io.github.mwinspector.testing.Recorded.step;
import static io.github.mwinspector.testing.Recorded.window;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.text.Disclosure;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each rule from recorded answers: the sentence as it is read. */
class ReasonsTest {
  private static final String RUN = new SampleTask().task().windowExecutionId();
  private static final String LOCK = "E: Unable to lock /var/lib/dpkg/lock-frontend";
  private static final String LOCK_ERROR =
      "Reading package lists...\n" + LOCK + "\nfailed to run commands: exit status 100\n";

  private static SampleTask task(String status) {
    return new SampleTask().status(status);
  }

  private static List<String> read(SampleTask task, Recorded recorded) {
    return Reasons.of(task.task(), recorded.evidence()).stream()
        .map(
            reason ->
                (reason.certain() ? "" : "? ")
                    + reason.rule()
                    + ": "
                    + reason.sentence(Disclosure.VALUES, ZoneOffset.UTC))
        .toList();
  }

  private static String headline(SampleTask task, Recorded recorded) {
    return read(task, recorded).getFirst();
  }

  /** Twelve nodes; those of these numbers failed. */
  private static Recorded twelve(int... failed) {
    List<Invocation> all = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      int number = i;
      boolean bad = Arrays.stream(failed).anyMatch(f -> f == number);
      all.add(invocation(i, "RUN_COMMAND", bad ? "FAILED" : "SUCCESS", bad ? "Failed" : "Success"));
    }
    return new Recorded().invocations(all.toArray(Invocation[]::new));
  }

  private static Recorded wrote(Recorded recorded, int number, int code, String error) {
    String node = Recorded.node(number);
    return recorded
        .nodes(id(number), node(node, "Failed", plugin("script", "Failed", code, null)))
        .output(id(number), node, "script", output(code, "", error));
  }

  @Test
  void nodesThatFailedAlikeAreToldTogether() {
    Recorded recorded = wrote(wrote(twelve(3, 9), 3, 100, LOCK_ERROR), 9, 100, LOCK_ERROR);
    assertEquals(
        List.of(
            "NODES_FAILED: 2 of 12 nodes failed: \"%s\" (exit 100) on %s and %s."
                .formatted(LOCK, Recorded.node(3), Recorded.node(9))),
        read(task("FAILED"), recorded));
    List<Pointer> pointers =
        Reasons.of(task("FAILED").task(), recorded.evidence()).getFirst().pointers();
    assertEquals(new Pointer.ToNode(id(3), Recorded.node(3), "script"), pointers.getFirst());
  }

  @Test
  void nodesWhoseOutputWasNotReadAreNotCountedToTheCauseOfOthers() {
    Recorded recorded = wrote(wrote(twelve(1, 2, 3, 4), 1, 100, LOCK_ERROR), 2, 100, LOCK_ERROR);
    assertEquals(
        List.of(
            "NODES_FAILED: 4 of 12 nodes failed: \"%s\" (exit 100) on %s and %s; what made"
                    .formatted(LOCK, Recorded.node(1), Recorded.node(2))
                + " 2 more fail is not known."),
        read(task("FAILED"), recorded));
  }

  @Test
  void differentErrorsAreToldApart() {
    Recorded recorded = twelve(1, 2, 3, 4, 5);
    for (int i = 1; i <= 5; i++) {
      wrote(recorded, i, i > 2 ? 100 : i, i > 2 ? LOCK_ERROR : "fatal: " + i);
    }
    assertEquals(
        "NODES_FAILED: 5 of 12 nodes failed: \"%s\" (exit 100) on %s, %s and %s; \"fatal: 1\""
                .formatted(LOCK, Recorded.node(3), Recorded.node(4), Recorded.node(5))
            + " (exit 1) on %s; and 1 other error.".formatted(Recorded.node(1)),
        headline(task("FAILED"), recorded));
  }

  @Test
  void oneNodeAndTwoAndAllReadRight() {
    Recorded one = new Recorded().invocations(invocation(1, "RUN_COMMAND", "FAILED", "Failed"));
    assertEquals(
        "NODES_FAILED: The only node failed: \"no\" (exit 1) on %s.".formatted(Recorded.node(1)),
        headline(task("FAILED"), wrote(one, 1, 1, "no")));
    Recorded two =
        new Recorded()
            .invocations(
                invocation(
                    1,
                    "RUN_COMMAND",
                    "FAILED",
                    "Failed",
                    id(1),
                    List.of(Recorded.node(1), Recorded.node(2))))
            .nodes(id(1), node(Recorded.node(1), "Failed"), node(Recorded.node(2), "Failed"));
    assertEquals("NODES_FAILED: Both nodes failed.", headline(task("FAILED"), two));
    assertEquals(
        "NODES_FAILED: All 12 nodes failed.",
        headline(task("FAILED"), twelve(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)));
  }

  @Test
  void aCountThatMayStillChangeIsNotClaimed() {
    List<Invocation> first =
        List.of(
            invocation(1, "RUN_COMMAND", "FAILED", null),
            invocation(2, "RUN_COMMAND", "FAILED", null));
    Recorded asking =
        new Recorded()
            .with(
                new Question.OfInvocations(),
                new Piece.Asking(new Finding.Invocations(first, false)));
    assertEquals(
        List.of(
            "NODES_FAILED: At least 2 nodes failed so far.",
            "? NOT_ENOUGH: Why is not known:"
                + " ssm:DescribeMaintenanceWindowExecutionTaskInvocations is still being asked."),
        read(task("FAILED"), asking));
    assertEquals(
        List.of(
            "NOT_OVER: The task is running.",
            "NODES_FAILED: At least 2 nodes failed so far: \"no\" (exit 1) on %s; what made 1 more fail is"
                    .formatted(Recorded.node(3))
                + " not known."),
        read(task("IN_PROGRESS").times(SampleTask.START, null), wrote(twelve(3, 9), 3, 1, "no")));
    Recorded several =
        new Recorded()
            .invocations(
                invocation(
                    1,
                    "RUN_COMMAND",
                    "FAILED",
                    null,
                    id(1),
                    List.of(Recorded.node(1), Recorded.node(2))))
            .with(new Question.OfNodes(id(1)), new Piece.Asking(null));
    assertTrue(
        headline(task("FAILED"), several).contains("At least 1 node failed so far"),
        () -> headline(task("FAILED"), several));
    several.with(new Question.OfNodes(id(1)), denied());
    assertTrue(
        headline(task("FAILED"), several).contains("At least 1 of 2 nodes failed."),
        () -> headline(task("FAILED"), several));
  }

  @Test
  void whatIsDeniedIsNamed() {
    Recorded recorded = twelve(3).with(new Question.OfNodes(id(3)), denied());
    assertEquals(
        List.of(
            "NODES_FAILED: 1 of 12 nodes failed.",
            "? NOT_ENOUGH: Why is not known: ssm:ListCommandInvocations was denied."),
        read(task("FAILED"), recorded));
    assertEquals(
        List.of(
            "? NOT_ENOUGH: It ended with FAILED; nothing that was sent says why:"
                + " ssm:DescribeMaintenanceWindowExecutionTaskInvocations was denied."),
        read(task("FAILED"), new Recorded().with(new Question.OfInvocations(), denied())));
    Piece throttled = new Piece.NotAvailable("E-AWS-THROTTLED", "Busy.", "Wait.", null, null);
    assertTrue(
        headline(task("FAILED"), new Recorded().with(new Question.OfInvocations(), throttled))
            .endsWith("Invocations failed (E-AWS-THROTTLED)."));
  }

  @Test
  void aMeaningStandsInForALine() {
    Recorded recorded = twelve(3).nodes(id(3), node(Recorded.node(3), "InvalidPlatform"));
    assertEquals(
        "NODES_FAILED: 1 of 12 nodes failed: The document is not made for the managed node's"
            + " platform on %s.".formatted(Recorded.node(3)),
        headline(task("FAILED"), recorded));
  }

  @Test
  void nodesThatWereNotReachedTimedOutOrNotRunAreToldByTheirWords() {
    Recorded recorded =
        new Recorded()
            .invocations(
                invocation(1, "RUN_COMMAND", "TIMED_OUT", "Delivery Timed Out"),
                invocation(2, "RUN_COMMAND", "TIMED_OUT", "ExecutionTimedOut"),
                invocation(3, "RUN_COMMAND", "FAILED", "Terminated"),
                invocation(4, "RUN_COMMAND", "FAILED", "Terminated"),
                invocation(5, "RUN_COMMAND", "SUCCESS", null));
    assertEquals(
        List.of(
            "NODES_NOT_REACHED: 1 of 5 nodes was never reached (Delivery Timed Out): %s."
                .formatted(Recorded.node(1)),
            "NODES_TIMED_OUT: 1 of 5 nodes ran longer than the execution time-out allows"
                + " (ExecutionTimedOut): %s.".formatted(Recorded.node(2)),
            "TOO_MANY_ERRORS: 2 of 5 nodes were not run (Terminated): so many others failed that"
                + " MaxErrors, 1, was exceeded."),
        read(task("FAILED"), recorded));
  }

  @Test
  void aTimeOutThatDoesntSayAtWhatIsNotGuessed() {
    Recorded recorded = new Recorded().invocations(invocation(1, "RUN_COMMAND", "TIMED_OUT", null));
    assertEquals(
        List.of(
            "? NODES_TIMED_OUT: The only node was reported as timed out (TIMED_OUT): %s."
                .formatted(Recorded.node(1)),
            "? NOT_ENOUGH: Why is not known."),
        read(task("TIMED_OUT"), recorded));
    assertEquals(
        "? NOT_ENOUGH: It did not finish in time; whether its window closed or it ran longer than"
            + " it may is not said.",
        headline(task("TIMED_OUT"), new Recorded()));
  }

  @Test
  void anAlarmThatStoppedItIsNamedWithItsTime() {
    SampleTask task = task("CANCELLED").triggered("p99-latency", "ALARM");
    Recorded seen =
        new Recorded().history("p99-latency", change("2026-11-22T13:04:09Z", "OK", "ALARM"));
    assertEquals(
        List.of(
            "ALARM_STOPPED: Stopped by alarm p99-latency at 2026-11-22 13:04:09 (alarm history).",
            "CANCELLED: It was cancelled; who or what did is not known: CloudTrail may say."),
        read(task, seen));
    assertEquals(
        "ALARM_STOPPED: Stopped by alarm p99-latency: it is reported as triggered in state ALARM;"
            + " when is not known: cloudwatch:DescribeAlarmHistory was denied.",
        headline(task, new Recorded().with(historyOf("p99-latency"), denied())));
    Recorded before =
        new Recorded().history("p99-latency", change("2026-11-22T12:30:00Z", "OK", "ALARM"));
    assertTrue(headline(task, before).contains(", in ALARM since 2026-11-22 12:30:00"));
    Recorded over =
        new Recorded()
            .history(
                "p99-latency",
                change("2026-11-22T12:30:00Z", "OK", "ALARM"),
                change("2026-11-22T12:40:00Z", "ALARM", "OK"),
                change("2026-11-22T13:30:00Z", "OK", "ALARM"));
    assertTrue(
        headline(task, over).endsWith("its history around the task shows no change to ALARM."),
        () -> headline(task, over));
    assertTrue(
        headline(task, over).startsWith("? ALARM_STOPPED: Most likely stopped by alarm p99"),
        () -> headline(task, over));
  }

  @Test
  void anAlarmIsOnlySaidToHaveStoppedWhatWasStopped() {
    SampleTask done = task("SUCCESS").triggered("p99", "ALARM");
    assertEquals(
        "? ALARM_STOPPED: Alarm p99 is reported as triggered in state ALARM.",
        read(done, new Recorded()).getFirst());
    SampleTask odd = task("FAILED").triggered("p99", "STALE");
    assertTrue(headline(odd, new Recorded()).startsWith("? ALARM_STOPPED: Alarm p99 is reported"));
    SampleTask quiet = task("FAILED").configured(false, "p99");
    Recorded history = new Recorded().history("p99", change("2026-11-22T13:04:09Z", "OK", "ALARM"));
    assertTrue(
        headline(quiet, history).startsWith("? ALARM_STOPPED: Most likely stopped by alarm p99,"));
    Recorded later = new Recorded().history("p99", change("2026-11-22T13:14:09Z", "OK", "ALARM"));
    assertTrue(headline(quiet, later).startsWith("? NOT_ENOUGH"));
  }

  @Test
  void anAlarmThatCouldNotBeReadStopsUnlessToldToGoOn() {
    assertEquals(
        "? ALARM_UNREADABLE: Stopped, most likely since the state of alarm p99 could not be read:"
            + " it is reported as UNKNOWN. IgnorePollAlarmFailure is false: an unreadable"
            + " alarm stops the task.",
        headline(
            task("CANCELLED").configured(false, "p99").triggered("p99", "UNKNOWN"),
            new Recorded()));
    List<String> goesOn =
        read(task("FAILED").configured(true, "p99").triggered("p99", "UNKNOWN"), new Recorded());
    assertTrue(goesOn.getFirst().startsWith("? NOT_ENOUGH"), goesOn::toString);
    assertTrue(goesOn.getLast().contains("doesn't stop the task"), goesOn::toString);
  }

  @Test
  void aClosedWindowCutsOff() {
    Recorded limits =
        new Recorded()
            .run("TIMED_OUT", null, SampleTask.END.minusSeconds(7200), SampleTask.END)
            .window(RUN, window("mw-1", 2, 0));
    assertEquals(
        "CUT_OFF: Cut off: the window closed at 2026-11-22 13:12:07.",
        headline(task("TIMED_OUT"), limits));
    assertEquals(
        "? CUT_OFF: Most likely cut off: the window closed at 2026-11-22 13:12:07.",
        headline(task("CANCELLED"), limits));
    assertTrue(headline(task("FAILED"), limits).startsWith("? NOT_ENOUGH"));
    Recorded cutoff =
        new Recorded()
            .run("TIMED_OUT", null, SampleTask.END.minusSeconds(7200), SampleTask.END)
            .window(RUN, window("mw-1", 3, 1));
    assertEquals(
        "CUT_OFF: Cut off: the window's cutoff was at 2026-11-22 13:12:07, 1 h before it closed at"
            + " 2026-11-22 14:12:07.",
        headline(task("TIMED_OUT"), cutoff));
    Recorded open =
        new Recorded()
            .run("TIMED_OUT", null, SampleTask.END.minusSeconds(7200), SampleTask.END)
            .window(RUN, window("mw-1", 4, 1));
    assertTrue(headline(task("TIMED_OUT"), open).startsWith("? NOT_ENOUGH"));
    Recorded longOver =
        new Recorded()
            .run("TIMED_OUT", null, SampleTask.END.minusSeconds(7200), SampleTask.END)
            .window(RUN, window("mw-1", 1, 0));
    assertTrue(headline(task("TIMED_OUT"), longOver).startsWith("? NOT_ENOUGH"));
  }

  @Test
  void aTaskThatRunsOnOverTheCutoffIsNotSurelyCutOff() {
    Recorded limits =
        new Recorded()
            .run("TIMED_OUT", null, SampleTask.END.minusSeconds(7200), SampleTask.END)
            .window(RUN, window("mw-1", 2, 0))
            .with(
                new Question.OfWindowTasks("mw-1"),
                new Finding.RegisteredTasks(
                    List.of(
                        registered("a", "AWS-RunPatchBaseline", "RUN_COMMAND", 1, "CONTINUE_TASK")),
                    true));
    assertTrue(headline(task("TIMED_OUT"), limits).startsWith("? CUT_OFF: Most likely"));
  }

  @Test
  void withoutTheWindowItsRunSpeaks() {
    Recorded run =
        new Recorded()
            .run("TIMED_OUT", null, SampleTask.START, SampleTask.END)
            .with(new Question.OfWindows(), denied());
    assertTrue(headline(task("TIMED_OUT"), run).startsWith("? CUT_OFF: Most likely cut off: the"));
    Recorded other = new Recorded().run("FAILED", null, SampleTask.START, SampleTask.END);
    assertTrue(headline(task("TIMED_OUT"), other).startsWith("? NOT_ENOUGH"));
  }

  @Test
  void skippedAndWithoutTarget() {
    assertEquals(
        List.of("SKIPPED_OVERLAPPING: Skipped: the previous run was still going."),
        read(task("SKIPPED_OVERLAPPING"), new Recorded()));
    assertEquals(
        "NO_TARGET: Nothing to do: no target matched (No Instances In Tag).",
        headline(task("FAILED").details("No Instances In Tag"), new Recorded()));
    assertEquals(
        "? NO_TARGET: Nothing to do: the task has no invocation, most likely since no target"
            + " matched.",
        headline(task("SUCCESS"), new Recorded().invocations()));
    assertEquals(
        "? NO_TARGET: Nothing to do: most likely no target matched (No Invocations to Execute).",
        headline(
            task("FAILED").details("No Invocations to Execute"), new Recorded().invocations()));
    assertEquals(
        "? NOT_ENOUGH: It ended with FAILED; nothing that was sent says why; it has no invocation:"
            + " nothing was started for a target.",
        headline(task("FAILED"), new Recorded().invocations()));
    assertEquals(
        List.of("SUCCEEDED: The task completed; the service counts it as a success."),
        read(
            task("SUCCESS"),
            new Recorded().with(new Question.OfInvocations(), new Piece.Asking(null))));
  }

  @Test
  void aRoleThatLacksAPermissionIsNamed() {
    String said =
        "User: arn:aws:sts::111122223333:assumed-role/mw-role/OrchestrationService is not"
            + " authorized to perform: ec2:StopInstances on resource:"
            + " arn:aws:ec2:eu-west-1:111122223333:instance/i-1 because no identity-based policy"
            + " allows the ec2:StopInstances action";
    Recorded recorded =
        new Recorded()
            .invocations(invocation(1, "AUTOMATION", "FAILED", null))
            .automation(
                automation(
                    id(1),
                    null,
                    false,
                    step("stop", "aws:changeInstanceState", "Failed", said, null, null)));
    List<String> read = read(task("FAILED").type("AUTOMATION"), recorded);
    assertEquals(
        "ROLE_LACKS: The role mw-role lacks ec2:StopInstances on"
            + " arn:aws:ec2:eu-west-1:111122223333:instance/i-1.",
        read.getFirst());
    assertTrue(read.get(1).startsWith("STEP_FAILED: Step stop (aws:changeInstanceState) failed: "));
    assertEquals(
        "ROLE_LACKS: The service role lacks permissions of Systems Manager that the task needs;"
            + " the service doesn't say which.",
        headline(
            task("FAILED")
                .details("The provided role does not contain the correct SSM permissions."),
            new Recorded()));
    String denied =
        "User: arn:aws:iam::1:role/path/deep/ops is not authorized to perform: ssm:SendCommand"
            + " with an explicit deny in an identity-based policy";
    assertEquals(
        "ROLE_LACKS: The role ops is explicitly denied ssm:SendCommand.",
        headline(task("FAILED").details(denied), new Recorded()));
  }

  @Test
  void refusedParametersAreNamed() {
    String said = "The following SSM parameters are invalid: LevelUp";
    assertEquals(
        "PARAMETERS_REFUSED: The document doesn't accept these parameters: LevelUp.",
        headline(task("FAILED").details(said), new Recorded()));
    assertTrue(
        headline(
                task("FAILED"),
                new Recorded().run("FAILED", said, SampleTask.START, SampleTask.END))
            .startsWith("PARAMETERS_REFUSED"));
    assertTrue(
        headline(
                task("FAILED")
                    .details("Step fails when it is validating and resolving the step inputs. x"),
                new Recorded())
            .startsWith("PARAMETERS_REFUSED: The document did not get an input"));
  }

  @Test
  void aStepIsToldWithWhatItStarted() {
    Recorded recorded =
        new Recorded()
            .invocations(
                invocation(1, "AUTOMATION", "FAILED", null),
                invocation(2, "AUTOMATION", "SUCCESS", null))
            .automation(
                automation(
                    id(1),
                    "outer",
                    false,
                    step("ok", "aws:sleep", "Success", null, null, null),
                    step("child", "aws:executeAutomation", "Failed", "see below", id(5), null)))
            .automation(
                automation(
                    id(5),
                    "inner",
                    false,
                    step("script", "aws:runCommand", "Failed", "command failed", null, id(6))));
    SampleTask task = task("FAILED").type("AUTOMATION");
    assertEquals(
        "STEP_FAILED: Step child (aws:executeAutomation), in it step script (aws:runCommand)"
            + " failed: \"command failed\".",
        headline(task, recorded));
    wrote(recorded, 6, 2, "tar: disk full: No such space error");
    assertEquals(
        "STEP_FAILED: Step child (aws:executeAutomation), in it step script (aws:runCommand)"
            + " failed: \"tar: disk full: No such space error\" (exit 2) on %s."
                .formatted(Recorded.node(6)),
        headline(task, recorded));
    assertEquals(
        List.of(
            new Pointer.ToNode(id(6), Recorded.node(6), "script"),
            new Pointer.ToStep(id(5), "step-script"),
            new Pointer.ToStep(id(1), "step-child")),
        Reasons.of(task.task(), recorded.evidence()).getFirst().pointers());
  }

  @Test
  void anAutomationWithoutAFailingStepSpeaksForItself() {
    Recorded recorded =
        new Recorded()
            .invocations(invocation(1, "AUTOMATION", "FAILED", null))
            .automation(automation(id(1), "Document\nis gone", false));
    assertEquals(
        "STEP_FAILED: The automation failed: \"is gone\".",
        headline(task("FAILED").type("AUTOMATION"), recorded));
  }

  @Test
  void functionsAndStateMachinesKeepTheirOwnLogs() {
    assertEquals(
        List.of(
            "LOG_ELSEWHERE: The function failed: Systems Manager doesn't keep its error; unless it"
                + " logs elsewhere, its log group is /aws/lambda/SSMClean."),
        read(
            task("FAILED").type("LAMBDA").arn("arn:aws:lambda:eu-west-1:1:function:SSMClean"),
            new Recorded()));
    String execution = "arn:aws:states:eu-west-1:1:execution:machine:run";
    assertEquals(
        "LOG_ELSEWHERE: The state machine failed: Systems Manager doesn't keep its error; see the"
            + " history of "
            + execution
            + ".",
        headline(
            task("FAILED").type("STEP_FUNCTIONS").arn("arn:aws:states:eu-west-1:1:stateMachine:m"),
            new Recorded().invocations(invocation(1, null, "FAILED", null, execution, List.of()))));
  }

  @Test
  void statusAndDetailsThatContradictEachOtherAreBothShown() {
    List<String> own = read(task("SUCCESS").details("Failed"), new Recorded());
    assertEquals("CONTRADICTION: Status says SUCCESS, StatusDetails says Failed.", own.getFirst());
    List<String> below =
        read(
            task("SUCCESS"),
            new Recorded()
                .invocations(
                    invocation(1, "RUN_COMMAND", "SUCCESS", "Failed"),
                    invocation(2, "RUN_COMMAND", "SUCCESS", "Success")));
    assertEquals(
        List.of(
            "NODES_FAILED: 1 of 2 nodes failed.",
            "CONTRADICTION: The service counts the task as SUCCESS, though 1 of its invocations"
                + " failed.",
            "? NOT_ENOUGH: Why is not known.",
            "SUCCEEDED: The task completed; the service counts it as a success.",
            "CONTRADICTION: 1 invocation: Status says SUCCESS, StatusDetails says Failed."),
        below);
    assertTrue(
        read(task("FAILED"), twelve())
            .getFirst()
            .endsWith("FAILED, though all of its 12 invocations succeeded."));
    assertFalse(read(task("FAILED").details("Failed"), twelve(1)).toString().contains("CONTRA"));
  }

  @Test
  void knownDetailsAreExplainedAndUnknownOnesShown() {
    assertEquals(
        "NODES_NOT_REACHED: The command could not be delivered to the managed node"
            + " (Undeliverable).",
        headline(task("FAILED").details("Undeliverable"), new Recorded()));
    assertEquals(
        "? NOT_ENOUGH: It ended with FAILED; nothing that was sent says why; the service says:"
            + " \"Something new\".",
        headline(task("FAILED").details("Something new"), new Recorded()));
  }

  @Test
  void cancelledWithoutMoreSaysThatNobodyKnows() {
    assertEquals(
        List.of("CANCELLED: It was cancelled; who or what did is not known: CloudTrail may say."),
        read(task("CANCELLED"), new Recorded()));
  }

  @Test
  void noStatusOrANewOneIsSaid() {
    TaskExecution bare = new SampleTask().status(null).task();
    assertEquals(Rule.NOT_ENOUGH, Reasons.of(bare, Evidence.NONE).getFirst().rule());
    assertTrue(headline(task("HALTED"), new Recorded()).contains("doesn't know the status HALTED"));
  }

  @Test
  void theOrderOfArrivalDoesntChangeTheSentence() {
    Recorded there = wrote(wrote(twelve(3, 9), 3, 100, LOCK_ERROR), 9, 100, LOCK_ERROR);
    Evidence back = Evidence.NONE;
    List<Question> questions = new ArrayList<>(there.evidence().pieces().keySet());
    for (Question question : questions.reversed()) {
      back = back.with(question, Objects.requireNonNull(there.evidence().piece(question)));
    }
    assertEquals(
        Reasons.of(task("FAILED").task(), there.evidence()),
        Reasons.of(task("FAILED").task(), back));
  }
}
