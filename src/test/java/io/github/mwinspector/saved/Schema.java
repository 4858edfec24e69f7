package io.github.mwinspector.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** As much of JSON Schema as docs/mwtask.schema.json uses; a word beyond that is an error. */
record Schema(JsonNode root) {
  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "anyOf",
          "enum",
          "const",
          "pattern");

  static Schema documented() throws IOException {
    return new Schema(new ObjectMapper().readTree(Path.of("docs/mwtask.schema.json").toFile()));
  }

  /** What is wrong with a value, each with its path. */
  List<String> wrong(JsonNode value) {
    List<String> wrong = new ArrayList<>();
    check("", value, root, wrong);
    return wrong;
  }

  private void check(String path, JsonNode value, JsonNode schema, List<String> wrong) {
    schema
        .fieldNames()
        .forEachRemaining(
            word -> {
              if (!KNOWN.contains(word)) {
                throw new AssertionError("the schema uses " + word);
              }
            });
    if (schema.has("$ref")) {
      check(path, value, root.at(schema.get("$ref").textValue().substring(1)), wrong);
    }
    if (schema.has("type") && !typed(value, schema.get("type"))) {
      wrong.add(path + ": not of type " + schema.get("type").asText());
      return;
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      wrong.add(path + ": not " + schema.get("const"));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      wrong.add(path + ": none of " + schema.get("enum"));
    }
    if (schema.has("pattern") && !value.asText().matches(schema.get("pattern").textValue())) {
      wrong.add(path + ": not of the form");
    }
    if (schema.has("anyOf") && !any(path, value, schema.get("anyOf"))) {
      wrong.add(path + ": none of the forms");
    }
    members(path, value, schema, wrong);
    for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
      check(path + "[" + i + "]", value.get(i), schema.get("items"), wrong);
    }
  }

  private void members(String path, JsonNode value, JsonNode schema, List<String> wrong) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.textValue())) {
        wrong.add(path + ": " + required.textValue() + " is missing");
      }
    }
    JsonNode others = schema.path("additionalProperties");
    value
        .fields()
        .forEachRemaining(
            member -> {
              String below = path + "." + member.getKey();
              JsonNode own = schema.path("properties").path(member.getKey());
              if (!own.isMissingNode()) {
                check(below, member.getValue(), own, wrong);
              } else if (others.isBoolean() && !others.booleanValue()) {
                wrong.add(below + ": not allowed");
              } else if (others.isObject()) {
                check(below, member.getValue(), others, wrong);
              }
            });
  }

  private boolean any(String path, JsonNode value, JsonNode forms) {
    for (JsonNode form : forms) {
      List<String> wrong = new ArrayList<>();
      check(path, value, form, wrong);
      if (wrong.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean typed(JsonNode value, JsonNode type) {
    String own = value.getNodeType().name().toLowerCase(Locale.ROOT);
    for (JsonNode each : type.isArray() ? type : List.of(type)) {
      if (each.textValue().equals(own)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode each : list) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
