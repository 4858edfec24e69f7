package io.github.mwinspector.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final String TRAP =
      "\u001B[2J\u202E\u0000\r\n| a |\n# x\n<img src=x onerror=alert(1)> [l](javascript:x) @team"
          + " :tada: ``` `` ` \\` \\| ~~~ $x$ &lt; https://evil.example www.evil.example #1";

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void noCharacterThatDeceivesATerminalIsInAReport(ReportFormat format) {
    String report = ReportTest.write(Answers.of(body(TRAP)), format, Disclosure.SECRETS);
    for (String line : report.split(format.table() ? "\r?\n" : "\n", -1)) {
      assertEquals(
          "",
          line.codePoints()
              .filter(HostileTextTest::deceives)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString());
    }
  }

  @Test
  void jsonKeepsEveryValueWhateverItHolds() throws IOException {
    String body = body(TRAP + " \u00E9").replace("{\"Status\"", "{\"x\":\"\\ud800\",\"Status\"");
    String report = ReportTest.write(Answers.of(body), ReportFormat.JSON, Disclosure.SECRETS);
    assertEquals(tokens(body), tokens(report));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a`b", "``", "`", " x ", "a|b", "\\|", "\\", "a``` ``b", "<b>", "@x"})
  void aCodeSpanEndsOnlyAtItsOwnFence(String text) {
    String span = MarkdownText.code(text);
    String fence = span.substring(0, span.length() - span.replaceFirst("^`+", "").length());
    assertTrue(span.endsWith(fence));
    String inside = span.substring(fence.length(), span.length() - fence.length());
    assertFalse(Pattern.compile("(?<!`)" + fence + "(?!`)").matcher(inside).find(), span);
    boolean stripped = inside.startsWith(" ") && inside.endsWith(" ");
    assertEquals(text, stripped ? inside.substring(1, inside.length() - 1) : inside);
  }

  @Test
  void aTableRowHasNoBarOrLineBreakOfItsValue() {
    String report =
        ReportTest.write(Answers.of(body(TRAP)), ReportFormat.MARKDOWN, Disclosure.SECRETS);
    for (String line : report.lines().filter(l -> l.startsWith("|")).toList()) {
      assertEquals(3, line.replace("\\|", "").chars().filter(c -> c == '|').count(), line);
    }
  }

  @Test
  void sentencesHaveEverySpecialCharacterEscaped() {
    assertEquals(
        "Alarm \"\\*\\*a\\*\\*\\<b\\>`:`x`:@`team`#`1\" ends\\: here. 1\\.5",
        MarkdownText.escaped("Alarm \"**a**<b>:x:@team#1\" ends: here. 1.5"));
  }

  @Test
  void namesOfMembersAndParametersAreNoMarkdownEither() {
    String body = "{\"<b>x|y\":1,\"TaskParameters\":[{\"a|b\\n\":{\"Values\":[\"v\"]}}]}";
    String report = ReportTest.write(Answers.of(body), ReportFormat.MARKDOWN, Disclosure.SECRETS);
    assertTrue(report.contains("| `<b>x\\|y` |"), report);
    assertTrue(report.contains("| `a\\|b` |"), report);
  }

  private static boolean deceives(int c) {
    return c != '\t' && Display.differs(Character.toString(c));
  }

  private static String body(String text) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return ("{\"Status\":\"%1$s\",\"StatusDetails\":\"%1$s\",\"TaskArn\":\"%1$s\",\"New%1$s\":\"%1$s\","
                + "\"TaskParameters\":[{\"%1$s\":{\"Values\":[\"%1$s\"]}}],"
                + "\"TriggeredAlarms\":[{\"Name\":\"%1$s\",\"State\":\"%1$s\"}]}")
        .formatted(quoted);
  }

  private static List<String> tokens(String json) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        tokens.add(t + " " + parser.getText());
      }
    }
    return tokens;
  }
}
