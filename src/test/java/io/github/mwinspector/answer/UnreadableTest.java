package io.github.mwinspector.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "null", "{}", "\uFEFF", "\uFEFF{ }"})
  void nothingIsToldApartFromBroken(String body) {
    assertTrue(unreadable(body).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <html>                  | it looks like HTML or XML, not like JSON
          {"Status":"SUCC         | it ends in the middle
          {"Status":              | it ends in the middle
          {"Status":"A"           | it ends in the middle
          {"Status":"A"} x        | there is more text behind the end of the JSON
          {"Status":"A"}{}        | there is more text behind the end of the JSON
          {"Status":NaN}          | this is not JSON
          {"Status":'A'}          | this is not JSON
          {"Status":"A",}         | this is not JSON
          hello                   | this is not JSON
          ["a"]                   | it is JSON, but not an object
          "a"                     | it is JSON, but not an object
          """)
  void brokenBodiesSayWhy(String body, String reason) {
    UnreadableAnswerException e = unreadable(body);
    assertFalse(e.isEmpty());
    assertEquals(reason, e.reason());
  }

  @Test
  void thePlaceIsNamed() {
    UnreadableAnswerException e = unreadable("{\n  \"Status\": nope\n}");
    assertEquals(2, e.line());
    assertTrue(e.column() >= 13 && e.column() <= 18, "column " + e.column());
    assertTrue(e.getMessage().startsWith("line 2, column "), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": HUNTER2}",
        "HUNTER2",
        "{\"HUNTER2\" 1}",
        "{\"a\":\"HUNTER2",
        "{\"a\":1} HUNTER2"
      })
  void nothingOfTheBodyIsQuoted(String body) {
    UnreadableAnswerException e = unreadable(body);
    assertFalse(e.toString().contains("HUNTER2"), e.toString());
    assertNull(e.getCause());
  }

  @Test
  void depthIsBounded() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertTrue(unreadable(deep).reason().startsWith("it is nested deeper than 200 levels"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] body = "{\"Status\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    body[11] = (byte) 0xC3;
    var e =
        assertThrows(
            UnreadableAnswerException.class, () -> AnswerReader.read(body, Answers.facts()));
    assertEquals("it is not UTF-8 text", e.reason());
  }

  @Test
  void aByteOrderMarkIsAcceptedAndKeptInTheRawText() {
    var answer = Answers.of("\uFEFF{\"Status\":\"A\"}");
    assertEquals("\uFEFF{\"Status\":\"A\"}", answer.raw().received().reveal());
    assertEquals("A", answer.task().status() == null ? null : answer.task().status().text());
  }

  @Test
  void anyMutatedBodyIsReadOrRefusedAndNothingElse() {
    Random random = new Random(20261122);
    byte[] good = Answers.sample("alarm.json").getBytes(StandardCharsets.UTF_8);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] body = good.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      try {
        AnswerReader.read(body, Answers.facts());
        read++;
      } catch (UnreadableAnswerException e) {
        assertFalse(e.isEmpty());
      }
    }
    assertTrue(read > 0 && read < 20_000, "read " + read);
  }

  private static UnreadableAnswerException unreadable(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return assertThrows(
        UnreadableAnswerException.class, () -> AnswerReader.read(bytes, Answers.facts()));
  }
}
