package io.github.mwinspector.view.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\n", "a\n", "a\nb", "\n\n", "a\n\nb\n"})
  void linesAreThoseOfTheText(String text) {
    LongText cut = new LongText(text);
    assertEquals(text, joined(cut));
    assertEquals(text.split("\n", -1).length, cut.lineCount());
  }

  @Test
  void aLongLineIsCutIntoSegmentsThatJoinToIt() {
    String line = "🔥".repeat(1_000) + "x".repeat(300);
    LongText cut = new LongText("first\n" + line + "\nlast");
    assertEquals("first\n" + line + "\nlast", joined(cut));
    assertEquals(3, cut.lineCount());
    for (int i = 0; i < cut.size(); i++) {
      String segment = cut.segment(i);
      assertTrue(segment.length() <= LongText.SEGMENT);
      assertTrue(segment.isEmpty() || !Character.isLowSurrogate(segment.charAt(0)));
    }
  }

  @Test
  void aSegmentThatEndsWithItsLineHasNoEmptyOneBehindIt() {
    LongText cut = new LongText("x".repeat(LongText.SEGMENT) + "\ny");
    assertEquals(2, cut.size());
    assertEquals(2, cut.lineStarting(1));
  }

  @Test
  void matchesAreFoundWhateverTheCaseAndWhereverTheyAre() {
    LongText cut = new LongText("Ab\nxAB" + "-".repeat(300) + "ab");
    assertArrayEquals(new int[] {0, 4, 306}, cut.find("aB", () -> false));
    assertArrayEquals(new int[] {}, cut.find("", () -> false));
    assertArrayEquals(new int[] {}, cut.find("zz", () -> false));
    assertEquals(1, cut.segmentAt(4));
    assertEquals(2, cut.segmentAt(306));
  }

  @Test
  void noMoreMatchesThanCanBeWalkedThrough() {
    assertEquals(LongText.MATCHES, new LongText("a".repeat(200_000)).find("a", () -> false).length);
  }

  private static String joined(LongText cut) {
    return IntStream.range(0, cut.size())
        .mapToObj(i -> (i > 0 && cut.lineStarting(i) > 0 ? "\n" : "") + cut.segment(i))
        .collect(Collectors.joining());
  }
}
