package io.github.mwinspector.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyPrintTest {
  @ParameterizedTest
  @ValueSource(strings = {"tutorial.json", "patch-scan.json", "alarm.json", "running.json"})
  void theLinesHoldTheSameJson(String sample) throws IOException {
    String body = Answers.sample(sample);
    assertEquals(tokens(body), tokens(joined(Answers.of(body))));
    assertEquals(body, Answers.of(body).raw().received().reveal());
  }

  @Test
  void anyJsonIsLaidOutWithEveryTokenAsSent() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder body = new StringBuilder("{ \"TaskParameters\" :");
      randomValue(random, body, 4);
      body.append(",\"x\":");
      randomValue(random, body, 4);
      body.append('}');
      String shown = joined(Answers.of(body.toString()));
      assertEquals(tokens(body.toString()), tokens(shown));
    }
  }

  @Test
  void tokensKeepTheirSpelling() {
    var lines = Answers.of("{\"a\":\"\\u0041\\/é\",\"\\u0062\":1.50E+2}").raw().lines();
    assertEquals("\"\\u0041\\/é\"", value(lines.get(1)));
    assertEquals("\"\\u0062\": ", lines.get(2).before());
    assertEquals("b", lines.get(2).name());
    assertEquals("1.50E+2", value(lines.get(2)));
  }

  @Test
  void parameterValuesAreSensitiveAndNamedByTheirKeyOthersAreNot() {
    var lines = Answers.of(Answers.sample("alarm.json")).raw().lines();
    RawBody.Line command =
        lines.stream().filter(l -> value(l).contains("curl")).findFirst().orElseThrow();
    assertTrue(command.sensitive());
    assertEquals("commands", command.name());
    RawBody.Line details =
        lines.stream().filter(l -> value(l).contains("Stopped")).findFirst().orElseThrow();
    assertFalse(details.sensitive());
    assertEquals("StatusDetails", details.name());
    assertTrue(
        lines.stream().filter(l -> value(l).contains("cpu_")).noneMatch(RawBody.Line::sensitive));
  }

  @Test
  void aParameterCalledValuesKeepsItsName() {
    var lines =
        Answers.of("{\"TaskParameters\":[{\"Values\":{\"Values\":[\"x\"]}}]}").raw().lines();
    assertEquals(
        "Values",
        lines.stream().filter(l -> value(l).equals("\"x\"")).findFirst().orElseThrow().name());
  }

  @Test
  void emptyListsAndObjectsStayOnOneLine() {
    assertEquals("{\n\"a\": [],\n\"b\": {}\n}\n", joined(Answers.of("{\"a\":[ ],\"b\":{}}")));
  }

  private static String value(RawBody.Line line) {
    return line.value() == null ? "" : line.value().reveal();
  }

  private static String joined(TaskAnswer answer) {
    StringBuilder out = new StringBuilder();
    for (RawBody.Line line : answer.raw().lines()) {
      out.append(line.before()).append(value(line)).append(line.after()).append('\n');
    }
    return out.toString();
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

  private static final String[] LEAVES = {
    "\"\"",
    "\"a\\\"b\\\\\"",
    "\"\\n\\u0000\\ud83d\\ude00\"",
    "\"é\u202E\"",
    "0",
    "-1.5e-7",
    "true",
    "null",
    "[]",
    "{}",
    "\"[1]\"",
    "1234567890.123456789",
    "\"\\\\\\\\\""
  };

  private static void randomValue(Random random, StringBuilder out, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(3);
    if (kind == 0) {
      out.append(LEAVES[random.nextInt(LEAVES.length)]);
      return;
    }
    int size = random.nextInt(4);
    out.append(kind == 1 ? " [ " : "{");
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : " , ");
      if (kind == 2) {
        out.append(random.nextBoolean() ? "\"Values\":" : "\"k\\u0022\\\\\" :\n");
      }
      randomValue(random, out, depth - 1);
    }
    out.append(kind == 1 ? "]" : "\t}");
  }
}
