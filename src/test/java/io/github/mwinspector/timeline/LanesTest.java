package io.github.mwinspector.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.testing.SampleTask;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final Instant START = SampleTask.START;
  private static final Instant NOW = START.plusSeconds(600);
  private static final TaskExecution TASK = new SampleTask().task();

  private static Evidence with(Evidence before, Question question, Finding finding) {
    return before.with(question, new Piece.Asking(finding));
  }

  private static Lanes lanes(Question question, Finding finding) {
    return Lanes.of(TASK, with(Evidence.NONE, question, finding));
  }

  private static Bar bar(Standing standing, @Nullable Instant start, @Nullable Instant end) {
    return new Bar("Step a", "word", standing, Bar.Shape.STRETCH, start, end, null);
  }

  @Test
  void whatIsNotKnownHasNoLane() {
    assertEquals(Lanes.NONE, Lanes.of(TASK, Evidence.NONE));
    assertEquals("", Lanes.NONE.spoken(ZoneOffset.UTC));
  }

  @Test
  void whatRunsReachesUpToNowAndNoFurtherThanKnown() {
    Bar running = bar(Standing.UNDER_WAY, START, null);
    assertEquals(NOW.toEpochMilli(), running.to(NOW));
    assertTrue(running.words(NOW, ZoneOffset.UTC).endsWith("So far 10 min"));
    Bar over = bar(Standing.FAILED, START, null);
    assertEquals(over.from(), over.to(NOW), "its end wasn't sent: none is made up");
    Bar ahead = bar(Standing.UNDER_WAY, NOW.plusSeconds(9), null);
    assertEquals(ahead.from(), ahead.to(NOW));
  }

  @Test
  void timesThatContradictEachOtherAreDrawnAtTheStartAndSaid() {
    Bar wrong = bar(Standing.FAILED, NOW, START);
    assertEquals(NOW.toEpochMilli(), wrong.from());
    assertEquals(NOW.toEpochMilli(), wrong.to(NOW));
    assertEquals(
        """
        Step a
        word
        Start  2026-11-22 13:10:03.123 UTC
        End    2026-11-22 13:00:03.123 UTC
        The end lies before the start.\
        """,
        wrong.words(NOW, ZoneOffset.UTC));
  }

  @Test
  void anEndWithoutAStartIsAMomentAndNoTimeIsNoBar() {
    Bar endOnly = bar(Standing.FAILED, null, NOW);
    assertEquals(endOnly.from(), endOnly.to(NOW));
    assertEquals(NOW.toEpochMilli(), endOnly.from());
    Lane lane =
        new Lane(
            Lane.Kind.STEPS,
            "x",
            List.of(
                endOnly,
                bar(Standing.UNKNOWN, null, null),
                bar(Standing.DONE, Instant.EPOCH, NOW),
                bar(Standing.DONE, Instant.MAX, null)));
    assertEquals(List.of(endOnly), lane.bars());
  }

  @Test
  void anEndAgesAheadDoesNotStretchTheBar() {
    Bar odd = bar(Standing.DONE, START, Instant.MAX);
    assertEquals(odd.from(), odd.to(NOW));
  }

  @Test
  void aDozenInvocationsHaveALaneEachMoreShareOne() {
    Lanes dozen = lanes(new Question.OfInvocations(), SampleEvidence.many(12, 2));
    assertEquals(1, dozen.brief().size());
    assertEquals(12, dozen.full().size());
    assertFalse(dozen.brief().getFirst().dense());
    Lanes more = lanes(new Question.OfInvocations(), SampleEvidence.many(13, 2));
    assertEquals(1, more.full().size());
    assertTrue(more.full().getFirst().dense());
  }

  @Test
  void invocationsAreCountedWithTheFirstFailure() {
    Lanes lanes = lanes(new Question.OfInvocations(), SampleEvidence.many(1200, 2));
    assertEquals(
        "1,200 invocations, 2 failed, first failure 2026-11-22 02:20:28.",
        lanes.spoken(ZoneOffset.UTC));
    assertEquals(
        "1 invocation, none failed.",
        lanes(new Question.OfInvocations(), SampleEvidence.many(1, 0)).spoken(ZoneOffset.UTC));
  }

  @Test
  void invocationsWithoutTimesAreCountedApart() {
    Invocation timed = SampleEvidence.command(1, "SUCCESS");
    Lanes lanes =
        lanes(
            new Question.OfInvocations(),
            SampleEvidence.invocations(
                timed, untimed(2, "FAILED"), untimed(3, "CANCELLED"), untimed(4, "PENDING")));
    assertEquals(
        "1 invocation, none failed. Not drawn, since without times: 3 invocations, 1 failed.",
        lanes.spoken(ZoneOffset.UTC));
    Lanes none =
        lanes(new Question.OfInvocations(), SampleEvidence.invocations(untimed(1, "PENDING")));
    assertEquals(
        "Not drawn, since without times: 1 invocation, none failed.", none.spoken(ZoneOffset.UTC));
  }

  private static Invocation untimed(int number, String status) {
    Invocation one = SampleEvidence.command(number, status);
    return new Invocation(
        one.invocationId(),
        one.executionId(),
        one.type(),
        one.parameters(),
        one.instanceIds(),
        one.status(),
        null,
        null,
        null,
        one.ownerInformation(),
        one.windowTargetId());
  }

  @Test
  void stepsAndPluginsPointToTheirRows() {
    Evidence evidence =
        with(
            Evidence.NONE,
            new Question.OfAutomation("exe-1"),
            SampleEvidence.execution(
                "exe-1", false, SampleEvidence.step("stop", "Failed", "exe-2")));
    evidence =
        with(
            evidence,
            new Question.OfNodes("cmd-1"),
            SampleEvidence.nodes(SampleEvidence.node("i-1")));
    List<Lane> full = Lanes.of(TASK, evidence).full();
    assertEquals(
        List.of("Node i-1", "AWS-RestartEC2Instance"), full.stream().map(Lane::title).toList());
    assertEquals(
        List.of(
            new Pointer.ToNode("cmd-1", "i-1", "setUp"),
            new Pointer.ToNode("cmd-1", "i-1", "install")),
        full.getFirst().bars().stream().map(Bar::pointer).toList());
    assertEquals(
        new Pointer.ToStep("exe-1", "step-stop"), full.getLast().bars().getFirst().pointer());
    assertEquals(1, full.getLast().count(Standing.FAILED));
  }

  @Test
  void theWindowsLimitsAreMarkedWhenItIsKnown() {
    Evidence run =
        with(
            Evidence.NONE,
            new Question.OfWindowExecution(),
            new WindowExecution(
                List.of(), ExecutionStatus.Known.TIMED_OUT, null, START, START.plusSeconds(60)));
    assertEquals(1, Lanes.of(TASK, run).brief().getFirst().bars().size());
    Evidence known =
        with(
            with(
                run,
                new Question.OfWindowExecutions("mw-1", START),
                new Finding.WindowExecutions(List.of(TASK.windowExecutionId()), true)),
            new Question.OfWindow("mw-1"),
            new Window("mw-1", "nightly", "cron(0 2 * * ? *)", null, 4, 1, true));
    List<Bar> bars = Lanes.of(TASK, known).brief().getFirst().bars();
    assertEquals(
        List.of(Bar.Shape.STRETCH, Bar.Shape.CUTOFF, Bar.Shape.CLOSE),
        bars.stream().map(Bar::shape).toList());
    assertEquals(START.plus(Duration.ofHours(3)), bars.get(1).start());
    assertEquals(START.plus(Duration.ofHours(4)), bars.get(2).start());
  }

  @Test
  void alarmChangesHaveAFormForEachState() {
    Lanes lanes =
        lanes(
            new Question.OfAlarmHistory("p99", START, NOW),
            new Finding.AlarmChanges(
                List.of(
                    new AlarmChange(START, "OK", "ALARM", null, null),
                    new AlarmChange(START.plusSeconds(5), "ALARM", "OK", null, null),
                    new AlarmChange(NOW, "OK", "INSUFFICIENT_DATA", null, null)),
                true));
    List<Bar> bars = lanes.full().getFirst().bars();
    assertEquals(
        List.of(Bar.Shape.ALARM, Bar.Shape.OK, Bar.Shape.NO_DATA),
        bars.stream().map(Bar::shape).toList());
    assertEquals(new Pointer.ToAlarm("p99"), bars.getFirst().pointer());
    assertEquals("OK → ALARM", bars.getFirst().status());
  }

  @Test
  void theKeyboardVisitsFailuresOfManyAndEachOfAFew() {
    List<Lane> many = lanes(new Question.OfInvocations(), SampleEvidence.many(500, 2)).brief();
    Bar first = Stops.next(many, null, 1);
    Bar second = Stops.next(many, first, 1);
    assertEquals(new Pointer.ToInvocation("inv-498"), first == null ? null : first.pointer());
    assertEquals(new Pointer.ToInvocation("inv-499"), second == null ? null : second.pointer());
    assertEquals(second, Stops.next(many, second, 1), "the end is the end");
    assertEquals(first, Stops.next(many, second, -1));
    List<Lane> few = lanes(new Question.OfInvocations(), SampleEvidence.many(3, 1)).brief();
    assertEquals(few.getFirst().bars().getFirst(), Stops.next(few, null, 1));
  }
}
