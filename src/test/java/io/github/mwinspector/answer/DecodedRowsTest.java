package io.github.mwinspector.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.ParameterNode.Kind;
import io.github.mwinspector.text.Sensitive;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecodedRowsTest {
  @Test
  void values_become_the_rows_that_a_task_s_own_parameters_become() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("DbPassword", List.of("hunter2"));
    values.put("args", Arrays.asList("--token", "t", null));
    values.put("none", List.of());
    List<ParameterNode> rows = DecodedRows.ofValues(values);
    assertEquals(
        new ParameterNode(
            Kind.PARAMETER, "DbPassword", "DbPassword", new Sensitive("hunter2"), null, List.of()),
        rows.getFirst());
    ParameterNode args = rows.get(1);
    assertEquals("--token", args.children().get(1).secretName());
    assertEquals("JSON null", args.children().get(2).note());
    assertNull(args.value());
    assertEquals("no values", rows.get(2).note());
    assertEquals(List.of(), DecodedRows.ofValues(Map.of()));
  }

  @Test
  void json_is_opened_and_anything_else_is_one_row() {
    List<ParameterNode> rows =
        DecodedRows.ofJson("Parameters", " {\"env\":[{\"Name\":\"DB_PASSWORD\",\"Value\":\"x\"}]}");
    assertEquals("env", rows.getFirst().name());
    ParameterNode value = rows.getFirst().children().getFirst().children().getLast();
    assertEquals("DB_PASSWORD", value.secretName());
    assertEquals(
        List.of(
            new ParameterNode(
                Kind.PARAMETER,
                "Parameters",
                "Parameters",
                new Sensitive("{cut"),
                null,
                List.of())),
        DecodedRows.ofJson("Parameters", "{cut"));
    assertEquals("empty JSON object", DecodedRows.ofJson("P", "{}").getFirst().note());
  }
}
