package io.github.mwinspector.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the gate.
 *
 * @param target the {@code X-Amz-Target} header
 * @param authorization the {@code Authorization} header
 * @param attempt the {@code amz-sdk-request} header, in which SDKs count their attempts
 * @param body the whole body, decoded as UTF-8
 */
record Call(
    @Nullable String target,
    @Nullable String authorization,
    @Nullable String attempt,
    String body) {

  private static final Pattern ATTEMPT = Pattern.compile("\\battempt=(\\d{1,4})\\b");

  /** Which attempt of a look-up this is, from 1; 0 where the client doesn't say. */
  int attemptNumber() {
    Matcher matcher = ATTEMPT.matcher(attempt == null ? "" : attempt);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
