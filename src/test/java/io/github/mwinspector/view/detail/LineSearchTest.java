package io.github.mwinspector.view.detail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Disclosure;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LineSearchTest {
  private final List<RawBody.Line> lines = Answers.ordinary().raw().lines();

  private int[] find(String query, Disclosure disclosure) {
    return new LineSearch(query, disclosure).in(lines, () -> false);
  }

  @Test
  void keysAndValuesAreFoundWhateverTheirCase() {
    assertArrayEquals(new int[] {9, 12}, find("YUM", Disclosure.VALUES));
    assertArrayEquals(new int[] {4}, find("dbpass", Disclosure.VALUES));
  }

  @Test
  void aQueryIsNoPattern() {
    assertArrayEquals(new int[] {2, 5}, find("[", Disclosure.VALUES));
  }

  @Test
  void aQueryMayReachFromTheKeyIntoTheValue() {
    assertArrayEquals(new int[] {12}, find("Details\": \"yum", Disclosure.VALUES));
  }

  @Test
  void whatIsMaskedCannotBeFound() {
    assertArrayEquals(new int[] {}, find("s3cr3t", Disclosure.VALUES));
    assertArrayEquals(new int[] {12}, find("yum", Disclosure.HIDDEN));
  }

  @Test
  void aSearchThatNobodyWaitsForStops() {
    assertThrows(
        CancellationException.class,
        () -> new LineSearch("x", Disclosure.VALUES).in(lines, () -> true));
  }
}
