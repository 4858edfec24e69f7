package io.github.mwinspector.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.evidence.Changes.Change;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.testing.Answers;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleEvidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as changed between two answers. */
class ChangesTest {
  private static final Question INVOCATIONS = new Question.OfInvocations();
  private static final TaskAnswer RUNNING = task(ExecutionStatus.Known.IN_PROGRESS);

  private static TaskAnswer task(ExecutionStatus status) {
    return Answers.answer(Answers.request(1), status);
  }

  private static Evidence invocations(Invocation... all) {
    return Evidence.NONE.with(
        INVOCATIONS, Recorded.found(new Finding.Invocations(List.of(all), true)));
  }

  private static Changes between(Evidence before, Evidence now) {
    return Changes.between(new Changes.Known(RUNNING, before), new Changes.Known(RUNNING, now));
  }

  @Test
  void aRowsStatusIsToldFromAndTo() {
    Changes changes =
        between(
            invocations(
                SampleEvidence.command(1, "IN_PROGRESS"), SampleEvidence.command(2, "PENDING")),
            invocations(SampleEvidence.command(2, "PENDING"), SampleEvidence.command(1, "FAILED")));
    assertEquals(
        Map.of(new Place.OfInvocation("inv-1"), new Change("IN_PROGRESS", "FAILED")),
        changes.all());
    assertEquals(RUNNING.call().received(), changes.seen());
  }

  @Test
  void theTasksOwnStatusIsToldToo() {
    Changes changes =
        Changes.between(
            new Changes.Known(RUNNING, Evidence.NONE),
            new Changes.Known(task(ExecutionStatus.Known.FAILED), Evidence.NONE));
    assertEquals(new Change("IN_PROGRESS", "FAILED"), changes.at(new Place.OfMember("Status")));
  }

  @Test
  void aRowBehindAWholeListIsNew() {
    Changes changes =
        between(
            invocations(SampleEvidence.command(1, "SUCCESS")),
            invocations(
                SampleEvidence.command(1, "SUCCESS"), SampleEvidence.command(2, "PENDING")));
    assertEquals(
        Map.of(new Place.OfInvocation("inv-2"), new Change(null, "PENDING")), changes.all());
  }

  @Test
  void aRowOfALaterPageIsNotNewNorIsAListThatWasNotKnown() {
    Finding page = new Finding.Invocations(List.of(SampleEvidence.command(1, "SUCCESS")), false);
    Evidence now =
        invocations(SampleEvidence.command(1, "SUCCESS"), SampleEvidence.command(2, "PENDING"));
    assertEquals(
        Map.of(), between(Evidence.NONE.with(INVOCATIONS, new Piece.Asking(page)), now).all());
    assertEquals(Map.of(), between(Evidence.NONE, now).all());
  }

  @Test
  void nodesAndStepsAreToldByTheirCommandAndAutomation() {
    Question nodes = new Question.OfNodes("c");
    Question steps = new Question.OfSteps("a");
    Evidence before =
        Evidence.NONE
            .with(nodes, nodes("InProgress"))
            .with(steps, Recorded.found(new Finding.Steps(List.of(step("InProgress")), true)));
    Evidence now =
        Evidence.NONE
            .with(nodes, nodes("Failed"))
            .with(steps, Recorded.found(new Finding.Steps(List.of(step("Success")), true)));
    Changes changes = between(before, now);
    assertEquals(new Change("InProgress", "Failed"), changes.at(new Place.OfNode("c", "i-1")));
    assertEquals(new Change("InProgress", "Success"), changes.at(new Place.OfStep("a", "s-1")));
    assertEquals(2, changes.all().size());
    assertNull(changes.at(new Place.OfNode("other", "i-1")));
  }

  @Test
  void aCommandsStepsAreToldByTheirNode() {
    Question nodes = new Question.OfNodes("c");
    Node first = Recorded.node("i-1", "InProgress", Recorded.plugin("a", "Success", 0, ""));
    Node later =
        Recorded.node(
            "i-1",
            "InProgress",
            Recorded.plugin("a", "Failed", 1, ""),
            Recorded.plugin("b", "Pending", -1, ""));
    Node another = Recorded.node("i-2", "Pending", Recorded.plugin("a", "Pending", -1, ""));
    Changes changes =
        between(
            Evidence.NONE.with(nodes, Recorded.found(new Finding.Nodes(List.of(first), true))),
            Evidence.NONE.with(
                nodes, Recorded.found(new Finding.Nodes(List.of(later, another), true))));
    assertEquals(
        Map.of(
            new Place.OfNode("c", "i-1"), new Change(null, null),
            new Place.OfNode("c", "i-2"), new Change(null, "Failed"),
            new Place.OfPlugin("c", "i-1", "a"), new Change("Success", "Failed"),
            new Place.OfPlugin("c", "i-1", "b"), new Change(null, "Pending")),
        changes.all());
  }

  private static Piece nodes(String status) {
    Node node = new Node("i-1", null, status, null, null, null, List.of(), null);
    return Recorded.found(new Finding.Nodes(List.of(node), true));
  }

  private static Step step(String status) {
    return new Step(
        "s-1",
        "check",
        "aws:sleep",
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  @Test
  void tenThousandRowsAreComparedById() {
    Finding.Invocations before = SampleEvidence.many(10_000, 1);
    Finding.Invocations now = SampleEvidence.many(10_000, 2);
    Changes changes =
        between(
            Evidence.NONE.with(INVOCATIONS, Recorded.found(before)),
            Evidence.NONE.with(INVOCATIONS, Recorded.found(now)));
    long other = 0;
    for (int i = 0; i < 10_000; i++) {
      other += before.all().get(i).equals(now.all().get(i)) ? 0 : 1;
    }
    assertEquals(other, changes.all().size());
  }
}
