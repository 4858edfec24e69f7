package io.github.mwinspector.aws.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How the AWS tools write the files of {@code ~/.aws/sso/cache}, and name them. */
final class CacheText {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private CacheText() {}

  /** The object that a text is; null when it is none. Says nothing of the text (threat T14). */
  static @Nullable JsonNode object(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json != null && json.isObject() ? json : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A member that is a text with something in it, else null. */
  static @Nullable String text(@Nullable JsonNode json, String member) {
    JsonNode value = json == null ? null : json.get(member);
    return value != null && value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  /** A member that is a time, else null. Older AWS CLIs write "UTC" for "Z". */
  static @Nullable Instant instant(@Nullable JsonNode json, String member) {
    String text = text(json, member);
    try {
      return text == null ? null : OffsetDateTime.parse(text.replace("UTC", "Z")).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The name of a file, before its ".json". */
  static String sha1(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text as Python's json module writes it: a registration's file is named after such texts. */
  static String python(@Nullable String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder written = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> written.append('\\').append(c);
        case '\n' -> written.append("\\n");
        case '\r' -> written.append("\\r");
        case '\t' -> written.append("\\t");
        case '\b' -> written.append("\\b");
        case '\f' -> written.append("\\f");
        default -> written.append(c >= ' ' && c <= '~' ? c : "\\u%04x".formatted((int) c));
      }
    }
    return written.append('"').toString();
  }
}
