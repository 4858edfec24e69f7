package io.github.mwinspector.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the gate.
 *
 * @param path the path of its URL
 * @param target the {@code X-Amz-Target} header
 * @param contentType the {@code Content-Type} header
 * @param authorization the {@code Authorization} header
 * @param attempt the {@code amz-sdk-request} header, in which SDKs count their attempts
 * @param body the whole body
 */
record Call(
    String path,
    @Nullable String target,
    @Nullable String contentType,
    @Nullable String authorization,
    @Nullable String attempt,
    ByteBuffer body) {

  private static final Pattern ATTEMPT = Pattern.compile("\\battempt=(\\d{1,4})\\b");

  /** Which attempt of a look-up this is, from 1; 0 where the client doesn't say. */
  int attemptNumber() {
    Matcher matcher = ATTEMPT.matcher(attempt == null ? "" : attempt);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** The body decoded as UTF-8. */
  String text() {
    return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
  }
}
