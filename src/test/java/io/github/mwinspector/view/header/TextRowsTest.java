package io.github.mwinspector.view.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRowsTest {
  @Test
  void breaksAtLineBreaksAndAfterAHundredCharacters() {
    assertEquals(
        List.of("one", "", "x".repeat(100), "xx"),
        List.copyOf(new TextRows("one\n\n" + "x".repeat(102))));
  }

  @Test
  void nothingIsLostAndNothingIsTorn() {
    String text = "a😀".repeat(1000);
    assertEquals(text, String.join("", new TextRows(text)));
  }

  @Test
  void rowsAreSafeToShow() {
    assertEquals(List.of("a\\u202Eb\\u001Bc"), List.copyOf(new TextRows("a\u202Eb\u001Bc")));
  }

  @Test
  void tenMegabytesBecomeRowsOfBoundedLength() {
    TextRows rows = new TextRows("\u0301".repeat(10_000_000));
    assertEquals(100_000, rows.size());
    assertTrue(rows.get(99_999).length() <= 600);
  }

  @Test
  void anEmptyTextIsOneEmptyRow() {
    assertEquals(List.of(""), List.copyOf(new TextRows("")));
  }
}
