package io.github.mwinspector.view.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedIdsTest {
  private static final String A = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
  private static final String B = "11111111-2222-3333-4444-555555555555";
  private static final String C = "22222222-2222-3333-4444-555555555555";

  @ParameterizedTest
  @ValueSource(
      strings = {
        A + " " + B,
        A + "\n" + B + "\n",
        "{\"WindowExecutionId\": \"" + A + "\", \"TaskExecutionId\": \"" + B + "\"}",
        "--window-execution-id " + A + " --task-id " + B,
        A + "," + B + " again " + A
      })
  void twoIdsAreTakenInTheirOrder(String pasted) {
    assertEquals(new PastedIds.Two(A, B), PastedIds.of(pasted));
  }

  @ParameterizedTest
  @ValueSource(strings = {A, " " + A + "\r\n", "\"" + A + "\",", "\uFEFF" + A + "\u00A0\u200B"})
  void whatComesAlongWithOneIdIsLeftOut(String pasted) {
    assertEquals(new PastedIds.Text(A), PastedIds.of(pasted));
  }

  @Test
  void threeIdsAreNotGuessedAt() {
    String pasted = A + " " + B + " " + C;
    assertEquals(new PastedIds.Text(pasted), PastedIds.of(pasted));
  }

  @Test
  void anIdInsideALongerRunIsNone() {
    String pasted = A + "0 x" + B;
    assertEquals(new PastedIds.Text(pasted), PastedIds.of(pasted));
  }
}
