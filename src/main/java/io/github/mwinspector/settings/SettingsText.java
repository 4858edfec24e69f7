package io.github.mwinspector.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings as JSON: {@code {"version": 1, "keepLookUps": true, "recentProfiles": {"prod":
 * "2026-…Z"}}}.
 */
final class SettingsText {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = new JsonMapper();

  private SettingsText() {}

  /**
   * Reads a text of this version.
   *
   * @return null when it makes no sense, or is of a version that this program doesn't know
   */
  static @Nullable Stored read(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root.path("version").asInt() != VERSION || !root.path("recentProfiles").isObject()) {
        return null;
      }
      Map<String, Instant> times = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : root.path("recentProfiles").properties()) {
        times.put(entry.getKey(), Instant.parse(entry.getValue().asText()));
      }
      return new Stored(new RecentProfiles(times), root.path("keepLookUps").asBoolean(true));
    } catch (JsonProcessingException | DateTimeException e) {
      return null;
    }
  }

  static String write(Stored stored) {
    ObjectNode root =
        JSON.createObjectNode().put("version", VERSION).put("keepLookUps", stored.keepsLookUps());
    ObjectNode times = root.putObject("recentProfiles");
    stored.profiles().lastUsed().forEach((name, time) -> times.put(name, time.toString()));
    return root.toPrettyString() + "\n";
  }
}
