package io.github.mwinspector.view.invocations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.testing.SampleEvidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointedRowTest {
  private static final Pointer INVOCATION = new Pointer.ToInvocation("inv-1");
  private static final Pointer NODE = new Pointer.ToNode("cmd-1", "i-1", null);
  private static final Pointer MEMBER = new Pointer.ToMember("Status");
  private static final Pointer ALARM = new Pointer.ToAlarm("p99");

  @Test
  void theFirstPointerThatHasARowIsSelected() {
    assertEquals(NODE, PointedRow.first(List.of(MEMBER, ALARM, NODE, INVOCATION)));
    assertEquals(INVOCATION, PointedRow.first(List.of(INVOCATION, NODE)));
    assertNull(PointedRow.first(List.of(MEMBER, ALARM, new Pointer.ToWindow())));
    assertNull(PointedRow.first(List.of()));
  }

  @Test
  void anAutomationIsPointedToAtWhatStartedIt() {
    Row row =
        Row.leaf(
            List.of("invocation", "inv-1"),
            new Subject.OfInvocation(SampleEvidence.automation(1, "FAILED"), null, List.of()));
    assertEquals(
        List.of(false, true),
        PointedRow.of(new Pointer.ToStep("exe-1", "step-x")).stream()
            .map(wanted -> wanted.test(row))
            .toList());
  }
}
