package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The Filters member: keys with the values that pass. */
final class Filters {
  private Filters() {}

  /** The values given for a key; none when it isn't filtered by. */
  static List<String> values(Asked asked, String key) {
    List<String> values = new ArrayList<>();
    for (JsonNode filter : asked.get("Filters")) {
      if (filter.path("Key").asText().equals(key)) {
        filter.path("Values").forEach(value -> values.add(value.asText()));
      }
    }
    return values;
  }
}
