package io.github.mwinspector.demo;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body the whole body
 * @param after how long to wait before it is sent
 */
record Reply(int status, String contentType, String body, Duration after) {
  private static final String AWS_JSON = "application/x-amz-json-1.1";

  /** The service's own answer with status 200. */
  static Reply ok(String json) {
    return new Reply(200, AWS_JSON, json, Duration.ZERO);
  }

  /**
   * An error in the service's shape.
   *
   * @param message the text, or null where the service sends none
   */
  static Reply error(int status, String type, @Nullable String message) {
    String text = message == null ? "" : ",\"Message\":\"%s\"".formatted(escaped(message));
    return new Reply(
        status, AWS_JSON, "{\"__type\":\"%s\"%s}".formatted(type, text), Duration.ZERO);
  }

  /** A page that somebody between here and the service would write. */
  static Reply html(int status, String page) {
    return new Reply(status, "text/html; charset=utf-8", page, Duration.ZERO);
  }

  /** The endpoint's own refusal, before anything of the service's is looked at. */
  static Reply refused(int status, String words) {
    return new Reply(status, "text/plain; charset=utf-8", words + "\n", Duration.ZERO);
  }

  /** The same, later. */
  Reply in(Duration time) {
    return new Reply(status, contentType, body, time);
  }

  /** Whether it comes from the service itself, which numbers its answers. */
  boolean fromService() {
    return contentType.equals(AWS_JSON);
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
