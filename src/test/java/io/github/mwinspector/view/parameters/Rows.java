package io.github.mwinspector.view.parameters;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.ParameterNode.Kind;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows as an answer brings them. */
final class Rows {
  private Rows() {}

  static ParameterNode parameter(String name, String... values) {
    if (values.length == 1) {
      return new ParameterNode(
          Kind.PARAMETER, name, name, new Sensitive(values[0]), null, List.of());
    }
    List<ParameterNode> below =
        IntStream.range(0, values.length)
            .mapToObj(i -> node(Kind.VALUE, "[" + i + "]", name, values[i]))
            .toList();
    return new ParameterNode(
        Kind.PARAMETER, name, name, null, values.length == 0 ? "empty list" : null, below);
  }

  static ParameterNode json(String name, String value, ParameterNode... below) {
    return new ParameterNode(
        Kind.PARAMETER, name, name, new Sensitive(value), "JSON", List.of(below));
  }

  static ParameterNode node(Kind kind, String name, String secretName, String value) {
    return new ParameterNode(kind, name, secretName, new Sensitive(value), null, List.of());
  }

  static ParameterNode note(String words) {
    return new ParameterNode(Kind.NOTE, "", "", null, words, List.of());
  }

  /** Everything that makes a row hard to show. */
  static List<ParameterNode> ugly() {
    return List.of(
        parameter("aws:InstanceId", "i-02573cafcfEXAMPLE", "i-0471e04240EXAMPLE"),
        parameter(
            "commands",
            "#!/bin/bash\nset -e\nexport DB_PASSWORD='C4nary-one'\nmysql -uroot -pC4nary-two app"),
        parameter("SnapshotId", "{{ aws:ORCHESTRATION_ID }}"),
        parameter("Password", "C4nary-three"),
        parameter("PasswordRef", "{{ssm-secure:db-password}}"),
        json(
            "Payload",
            "{\"user\":\"app\",\"token\":\"C4nary-four\",\"list\":[1,true]}",
            node(Kind.JSON_VALUE, "user", "user", "app"),
            node(Kind.JSON_VALUE, "token", "token", "C4nary-four"),
            new ParameterNode(
                Kind.JSON,
                "list",
                "list",
                null,
                null,
                List.of(
                    node(Kind.JSON_VALUE, "[0]", "list", "1"),
                    node(Kind.JSON_VALUE, "[1]", "list", "true")))),
        parameter("InstallOverrideList", ""),
        parameter("none"),
        parameter("spoof", "FAILED\u202ESSECCUS\u202C \u001B[31mred\u0000"),
        parameter("zalgo", "Z" + "\u0335\u0321\u0322".repeat(400) + " end"),
        parameter("עברית", "שלום עולם 123 abc", "مرحبا", "你好，世界", "🔥 👩‍💻 done"),
        parameter("long", "0123456789 ".repeat(1_000)),
        parameter(
            "a_name_with_under_scores_that_goes_on_and_on_and_on_beyond_its_column_by_far", "x"),
        parameter("same", "first"),
        parameter("same", "second"),
        note("Empty map sent"));
  }

  static List<ParameterNode> many(int count) {
    List<ParameterNode> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(parameter("parameter-" + i, "value " + i + " of the demo, password=C4nary" + i));
    }
    return rows;
  }
}
