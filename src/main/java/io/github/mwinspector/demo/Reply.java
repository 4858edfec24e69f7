package io.github.mwinspector.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An HTTP answer.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body the whole body
 * @param fromService whether it comes from the service itself, which numbers its answers
 * @param after how long to wait before it is sent
 */
record Reply(int status, String contentType, ByteBuffer body, boolean fromService, Duration after) {

  /** The service's own answer or error. */
  static Reply ofService(int status, String contentType, byte[] body) {
    return new Reply(status, contentType, ByteBuffer.wrap(body), true, Duration.ZERO);
  }

  /** The service's own answer with status 200, as it stands. */
  static Reply ok(String json) {
    return ofService(200, Protocol.JSON_1_1.contentType(), utf8(json));
  }

  /** A page that somebody between here and the service would write. */
  static Reply html(int status, String page) {
    return other(status, "text/html; charset=utf-8", page);
  }

  /** The endpoint's own refusal, before anything of the service's is looked at. */
  static Reply refused(int status, String words) {
    return other(status, "text/plain; charset=utf-8", words + "\n");
  }

  /** The same, later. */
  Reply in(Duration time) {
    return new Reply(status, contentType, body, fromService, time);
  }

  private static Reply other(int status, String contentType, String body) {
    return new Reply(status, contentType, ByteBuffer.wrap(utf8(body)), false, Duration.ZERO);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
