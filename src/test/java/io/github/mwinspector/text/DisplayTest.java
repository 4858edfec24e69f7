package io.github.mwinspector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
  private static final String RLO = "\u202E";
  private static final String ZWJ = "\u200D";

  @Test
  void everyCodePointIsEitherVisibleOrWrittenOut() {
    int shown = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String raw = "a" + Character.toString(c) + "b";
      String line = Display.line(raw);
      boolean escaped = line.length() > raw.length() && line.startsWith("a\\");
      assertTrue(escaped || line.equals(raw), () -> "shown as " + line);
      assertEquals(escaped, invisible(c), "code point " + Integer.toHexString(c));
      assertEquals(escaped, Display.differs(raw));
      shown++;
    }
    assertEquals(1_114_112, shown);
  }

  /** By Unicode's own properties, independent of how Display decides. */
  private static boolean invisible(int c) {
    return !Character.isDefined(c)
        || Character.isISOControl(c)
        || Character.isIdentifierIgnorable(c)
        || (Character.isSpaceChar(c) && c != ' ')
        || (c >= 0xD800 && c <= 0xF8FF)
        || c >= 0xE0000
        || List.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0).contains(c)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUCCESS", "שלום עולם", "مرحبا بالعالم", "نمی‌خواهم", "क्‍ष", "你好，世界", "日本語　テキスト", "한국어",
        "naïve café e\u0301", "Ελληνικά", "🔥 done 👍🏽", "👩‍💻 👨‍👩‍👧", "❤️ ☠️", "1️⃣ 2️⃣",
            "🇩🇪", "ไทย",
        "\\u202E typed by hand", "{{ aws:ORCHESTRATION_ID }}", "a_b & <c>"
      })
  void writingOfAnyScriptAndEmojiStayAsTheyAre(String text) {
    assertEquals(text, Display.line(text));
    assertFalse(Display.hidesCharacters(text));
  }

  @ParameterizedTest
  @CsvSource({
    "a\u202Eb, a\\u202Eb",
    "a\u2066b\u2069, a\\u2066b\\u2069",
    "a\u200Db, a\\u200Db",
    "a\u200Bb, a\\u200Bb",
    "a\u00A0b, a\\u00A0b",
    "a\uFE0Fb, a\\uFE0Fb",
    "1\uFE0F2, 1\\uFE0F2",
    "a\u3000b, a\\u3000b",
    "a\u001B[31mb, a\\u001B[31mb",
    "a\u0000b, a\\u0000b",
    "a\u00ADb, a\\u00ADb",
    "a\uE000b, a\\uE000b",
    "a\uD800b, a\\uD800b"
  })
  void hiddenCharactersAreWrittenOut(String raw, String shown) {
    assertEquals(shown, Display.line(raw));
    assertTrue(Display.hidesCharacters(raw));
  }

  /** Trojan Source: no arrangement of overrides, isolates and marks reaches the screen. */
  @Test
  void noBidiControlSurvivesInTwoHundredSpoofs() {
    String controls = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      StringBuilder spoof = new StringBuilder();
      for (String part : "FAILED SUCCESS abc שלום 123".split("")) {
        spoof.append(part);
        if (random.nextInt(3) == 0) {
          spoof.append(controls.charAt(random.nextInt(controls.length())));
        }
      }
      spoof.append('\u202E');
      String shown = Display.line(spoof.toString());
      assertTrue(shown.chars().noneMatch(c -> controls.indexOf(c) >= 0), shown);
      assertTrue(Display.hidesCharacters(spoof.toString()));
    }
  }

  @Test
  void marksDoNotPileUp() {
    String shown = Display.line("Z" + "\u0335".repeat(5_000));
    assertEquals(8, shown.chars().filter(c -> c == 0x335).count());
    assertTrue(Display.hidesCharacters("Z" + "\u0335".repeat(9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\n", "\u202E", "🔥", "👩‍💻", "e\u0301", "\uD800", "\u0335"})
  void noCellGetsMoreThan512Chars(String unit) {
    for (String raw : List.of(unit.repeat(600), "b" + unit.repeat(600), unit.repeat(1_000_000))) {
      assertTrue(Display.line(raw).length() <= 512);
      assertTrue(Display.line(raw).endsWith("…"));
      assertTrue(Display.joined(raw).length() <= 512);
      assertTrue(Display.block(raw, 100).length() <= 100);
    }
  }

  @Test
  void aTextThatJustFitsIsNotCut() {
    assertEquals("a".repeat(512), Display.line("a".repeat(512)));
    assertEquals("a".repeat(511) + "…", Display.line("a".repeat(513)));
  }

  @Test
  void lineBreaksAreEscapedMarkedOrKept() {
    assertEquals("a\\nb\\r\\nc\\td", Display.line("a\nb\r\nc\td"));
    assertEquals("a ⏎ b ⏎ c\\td", Display.joined("a\nb\r\nc\td"));
    assertEquals("a\nb\nc\td", Display.block("a\nb\r\nc\td", 99));
    assertEquals("a\\rb", Display.block("a\rb", 99));
    assertFalse(Display.hidesCharacters("a\nb\r\nc\td"));
    assertTrue(Display.hidesCharacters("SUCCESS\rFAILED"));
  }

  @Test
  void onlyTextFromRightToLeftIsIsolatedInASentence() {
    assertEquals("abc", Display.isolate("abc"));
    assertEquals("你好", Display.isolate("你好"));
    assertEquals("\u2068שלום 1\u2069", Display.isolate("שלום 1"));
  }

  @Test
  void escapesOfJoinersNeedNoNeighbour() {
    assertEquals("\\u200D", Display.line(ZWJ));
    assertEquals("\\u202E", Display.line(RLO));
  }
}
