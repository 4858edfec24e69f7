package io.github.mwinspector.view.invocations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.testing.SampleTask;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static Evidence with(Evidence before, Question question, Finding finding) {
    return before.with(question, new Piece.Found(finding, HeldEvidence.facts()));
  }

  private static Evidence invocations(io.github.mwinspector.evidence.Invocation... all) {
    return with(Evidence.NONE, new Question.OfInvocations(), SampleEvidence.invocations(all));
  }

  private static List<Row> rows(Evidence evidence) {
    return Rows.of(new SampleTask().task(), evidence);
  }

  private static List<String> keys(List<Row> rows) {
    return rows.stream().map(row -> row.key().getLast()).toList();
  }

  @Test
  void failuresComeFirstThenByStart() {
    Evidence evidence =
        invocations(
            SampleEvidence.command(4, "SUCCESS"),
            SampleEvidence.command(3, "FAILED"),
            SampleEvidence.command(1, "SUCCESS"),
            SampleEvidence.command(2, "FAILED"));
    assertEquals(List.of("inv-2", "inv-3", "inv-1", "inv-4"), keys(rows(evidence)));
  }

  @Test
  void aRowThatWasNotAskedAsksWhenItIsOpened() {
    Row row = rows(invocations(SampleEvidence.automation(1, "FAILED"))).getFirst();
    assertEquals(List.of(new Question.OfAutomation("exe-1")), row.asks());
    assertEquals("Not asked yet: ssm:GetAutomationExecution", note(row.children().getFirst()));
  }

  @Test
  void aTruncatedListOfStepsAsksForTheRest() {
    Evidence evidence =
        with(
            invocations(SampleEvidence.automation(1, "FAILED")),
            new Question.OfAutomation("exe-1"),
            SampleEvidence.execution("exe-1", true, SampleEvidence.step("one", "Success", null)));
    Row row = rows(evidence).getFirst();
    assertEquals(List.of(new Question.OfSteps("exe-1")), row.asks());
    assertEquals("step-one", keys(row.children()).getFirst());
  }

  @Test
  void anAutomationThatStartsItselfEnds() {
    Evidence evidence =
        with(
            invocations(SampleEvidence.automation(1, "FAILED")),
            new Question.OfAutomation("exe-1"),
            SampleEvidence.execution(
                "exe-1", false, SampleEvidence.step("again", "Failed", "exe-1")));
    Row step = rows(evidence).getFirst().children().getFirst();
    assertEquals("step-again", step.key().getLast());
    assertTrue(step.children().isEmpty());
  }

  @Test
  void whatIsFoundOpensTheWayToIt() {
    Evidence evidence =
        with(
            invocations(SampleEvidence.command(1, "FAILED"), SampleEvidence.command(2, "FAILED")),
            new Question.OfNodes("cmd-1"),
            SampleEvidence.nodes(SampleEvidence.node("i-1")));
    List<Row> kept = new RowFilter().filter(rows(evidence), "EXIT 100", true);
    assertEquals(List.of("inv-1"), keys(kept));
    assertTrue(kept.getFirst().open());
    assertEquals(List.of("install"), keys(kept.getFirst().children().getFirst().children()));
  }

  @Test
  void hiddenValuesAreNotFoundOutByFiltering() {
    Evidence evidence = invocations(SampleEvidence.command(1, "FAILED"));
    RowFilter filter = new RowFilter();
    assertEquals(1, filter.filter(rows(evidence), "team-blue", true).size());
    assertEquals(0, filter.filter(rows(evidence), "team-blue", false).size());
  }

  private static String note(Row row) {
    return row.subject() instanceof Subject.Note note ? note.words() : "no note";
  }
}
