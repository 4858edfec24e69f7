package io.github.mwinspector.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.ParameterNode.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Status":"S"}               | not sent
          {"TaskParameters":null}      | sent as null
          {"TaskParameters":[]}        | empty list
          {"TaskParameters":[{}]}      | one empty map
          """)
  void whatIsAbsentOrEmptyIsSaid(String body, String note) {
    var rows = Answers.of(body).parameters();
    assertEquals(1, rows.size());
    assertEquals(Kind.NOTE, rows.getFirst().kind());
    assertEquals(note, rows.getFirst().note());
    assertEquals(0, Answers.of(body).parameterCount());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                | no Values member
          {"Values":null}   | Values is null
          {"Values":[]}     | no values
          {"Values":[""]}   | empty text
          {"Values":["  "]} | blank text
          {"Values":[null]} | JSON null
          {"Values":["{}"]} | empty JSON object
          {"Values":["[]"]} | empty JSON list
          {"Values":"x"}    | not of the API's form
          "x"               | not of the API's form
          """)
  void aParameterWithoutAnOrdinaryValueSaysWhy(String expression, String note) {
    ParameterNode row = only("{\"TaskParameters\":[{\"key\":%s}]}".formatted(expression));
    assertEquals(Kind.PARAMETER, row.kind());
    assertEquals("key", row.name());
    assertEquals(note, row.note());
  }

  @Test
  void oneValueIsCarriedByTheParameterItself() {
    assertEquals(
        """
        PARAMETER aws:InstanceId = i-02573cafcfEXAMPLE
        PARAMETER commands = df
        """,
        rows(Answers.of(Answers.sample("tutorial.json")).parameters()));
  }

  @Test
  void severalValuesAreNumberedBelowTheirParameter() {
    assertEquals(
        """
        PARAMETER a
          VALUE [0] = x
          VALUE [1] =  (empty text)
          VALUE [2] = 5
        """,
        rows(parameters("{\"a\":{\"Values\":[\"x\",\"\",5]}}")));
  }

  @Test
  void theSameKeyTwiceIsThereTwice() {
    var answer =
        Answers.of(
            "{\"TaskParameters\":[{\"a\":{\"Values\":[\"1\"]},\"a\":{\"Values\":[\"2\"]}}]}");
    assertEquals("PARAMETER a = 1\nPARAMETER a = 2\n", rows(answer.parameters()));
    assertEquals(2, answer.parameterCount());
  }

  @Test
  void severalMapsBecomeGroups() {
    var answer = Answers.of("{\"TaskParameters\":[{\"a\":{\"Values\":[\"1\"]}},{},7]}");
    assertEquals(
        """
        GROUP [0]
          PARAMETER a = 1
        GROUP [1] (empty map)
        GROUP [2]
          VALUE TaskParameters = 7 (not of the API's form)
        """,
        rows(answer.parameters()));
  }

  @Test
  void jsonInsideAValueIsDecodedAndJsonTextInsideItAgain() {
    var rows = Answers.of(Answers.sample("alarm.json")).parameters();
    assertEquals(
        """
        PARAMETER config = {"region":"eu","retries":3,"nested":"{\\"a\\":[1,null]}"}
          JSON_VALUE region = eu
          JSON_VALUE retries = 3
          JSON_VALUE nested = {"a":[1,null]}
            JSON a
              JSON_VALUE [0] = 1
              JSON_VALUE [1] = null (JSON null)
        """,
        rows(rows.subList(0, 1)));
  }

  @Test
  void secretsAreRecognisedByTheNearestKeyNotByAnIndex() {
    ParameterNode row =
        only("{\"TaskParameters\":[{\"cfg\":{\"Values\":[\"{\\\"pw\\\":[\\\"x\\\"]}\",\"y\"]}}]}");
    assertEquals("cfg", row.children().get(1).secretName());
    ParameterNode pw = row.children().getFirst().children().getFirst();
    assertEquals("pw", pw.children().getFirst().secretName());
  }

  @Test
  void otherMembersOfAParameterAreShown() {
    assertEquals(
        "PARAMETER a = 1\n  JSON_VALUE Hint = h\n  JSON More\n    JSON_VALUE [0] = true\n",
        rows(parameters("{\"a\":{\"Hint\":\"h\",\"Values\":[\"1\"],\"More\":[true]}}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{ aws:ORCHESTRATION_ID }}
          [ -f /etc/x ]
          {"a":1} trailing
          {"a":1,}
          [1,2
          {
          [
          """)
  void whatOnlyLooksLikeJsonIsLeftAlone(String value) {
    ParameterNode row = only(one(value));
    assertEquals(List.of(), row.children());
    assertNull(row.note());
  }

  @Test
  void textInTextIsFollowedEightTimesAndThenLeftWhole() {
    String value = "[1]";
    for (int i = 0; i < 9; i++) {
      value = "[\"" + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + "\"]";
    }
    ParameterNode row = only(one(value));
    int depth = 0;
    while (!row.children().isEmpty()) {
      row = row.children().getFirst();
      depth++;
    }
    assertEquals(8, depth);
    assertEquals(ValueNodes.TOO_LARGE, row.note());
  }

  @Test
  void aHugeJsonValueIsNotDecodedButSaidToBeJson() {
    String numbers =
        IntStream.range(0, 250_000)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(",", "[", "]"));
    ParameterNode row = only(one(numbers));
    assertEquals(ValueNodes.TOO_LARGE, row.note());
    assertEquals(List.of(), row.children());
    assertTrue(row.value() != null && row.value().reveal().equals(numbers));
  }

  @Test
  void manySmallJsonValuesAreDecodedUpToABound() {
    String value = "\"{\\\"a\\\":[1,2,3,4,5,6,7,8]}\"";
    String body =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "\"k%d\":{\"Values\":[%s]}".formatted(i, value))
            .collect(Collectors.joining(",", "{\"TaskParameters\":[{", "}]}"));
    var rows = Answers.of(body).parameters();
    assertEquals(50_000, rows.size());
    assertTrue(rows.stream().mapToLong(ParametersTest::below).sum() <= 200_000);
    assertEquals(ValueNodes.TOO_LARGE, rows.getLast().note());
  }

  @Test
  void onlyAMegabyteOfTextIsDecodedInOneAnswer() {
    String value = "\"[\\\"%s\\\"]\"".formatted("x".repeat(600_000));
    var rows = parameters("{\"a\":{\"Values\":[%1$s]},\"b\":{\"Values\":[%1$s]}}".formatted(value));
    assertEquals(1, rows.get(0).children().size());
    assertEquals(0, rows.get(1).children().size());
    assertEquals(ValueNodes.TOO_LARGE, rows.get(1).note());
  }

  @Test
  void noValueLeaksFromARow() {
    var row = only(one("hunter2"));
    assertTrue(!row.toString().contains("hunter2"), row.toString());
  }

  private static long below(ParameterNode row) {
    return row.children().stream().mapToLong(child -> 1 + below(child)).sum();
  }

  private static String one(String value) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(value));
    return "{\"TaskParameters\":[{\"key\":{\"Values\":[\"%s\"]}}]}".formatted(quoted);
  }

  private static List<ParameterNode> parameters(String map) {
    return Answers.of("{\"TaskParameters\":[" + map + "]}").parameters();
  }

  private static ParameterNode only(String body) {
    var rows = Answers.of(body).parameters();
    assertEquals(1, rows.size());
    return rows.getFirst();
  }

  private static String rows(List<ParameterNode> rows) {
    StringBuilder out = new StringBuilder();
    write(out, rows, 0);
    return out.toString();
  }

  private static void write(StringBuilder out, List<ParameterNode> rows, int depth) {
    for (ParameterNode row : rows) {
      out.repeat("  ", depth).append(row.kind()).append(' ').append(row.name());
      if (row.value() != null) {
        out.append(" = ").append(row.value().reveal());
      }
      out.append(row.note() == null ? "" : " (" + row.note() + ")").append('\n');
      write(out, row.children(), depth + 1);
    }
  }
}
