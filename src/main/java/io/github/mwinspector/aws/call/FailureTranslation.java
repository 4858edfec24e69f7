package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.text.Secrets;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Turns what the SDK threw, and what was seen on the wire, into a failure in plain words. Only the
 * service's own text and network problems are quoted, without the secrets of the call: the texts of
 * other exceptions can quote answers and tokens (threat T14).
 */
public final class FailureTranslation {
  private static final int LONGEST = 2000;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>([^<]{1,200})", Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN_LIKE =
      Pattern.compile("[A-Za-z0-9+/=_-]{100,}|(?i:x-amz-security-token:)\\S+");

  private FailureTranslation() {}

  /** The failure that an SDK call ended with. */
  public static LookupException of(RuntimeException thrown, CallRecord call) {
    if (Thread.currentThread().isInterrupted()) {
      return failure(cancelled(), null, call);
    }
    AwsErrorDetails error =
        thrown instanceof AwsServiceException service ? service.awsErrorDetails() : null;
    if (error != null && error.errorCode() != null && !error.errorCode().isBlank()) {
      Words words = ServiceErrors.of(error.errorCode(), error.errorMessage(), call);
      return failure(words, error.errorMessage(), call);
    }
    IOException broke = call.broke() == null ? NetworkErrors.among(thrown) : call.broke();
    if (thrown instanceof ApiCallTimeoutException
        || thrown instanceof ApiCallAttemptTimeoutException) {
      return failure(tooLong(call), call.answeredProblem(), call);
    }
    if (broke != null && (call.body() == null || call.attempts() == 0)) {
      return failure(NetworkErrors.of(broke, call), said(broke), call);
    }
    if (call.status() >= 300) {
      return failure(withoutCode(call), title(call), call);
    }
    if (call.html()) {
      return failure(portal(call), title(call), call);
    }
    return call.status() > 0 ? broken(null, call) : unexpected(thrown, call);
  }

  /** The user ended it. */
  public static Words cancelled() {
    return new Words(FailureKind.CANCELLED, "The look-up was cancelled.", "Try again any time.");
  }

  /**
   * An answer that is not the operation's.
   *
   * @param reason why it can't be read, quoting nothing of it; null when nobody knows
   */
  public static LookupException broken(@Nullable String reason, CallRecord call) {
    return failure(
        new Words(
            FailureKind.ANSWER_BROKEN,
            "The answer of %s can't be read.".formatted(call.host()),
            "Try again; if it stays so, the details help AWS support."),
        reason,
        call);
  }

  /** A failure with what is known of the call. */
  public static LookupException failure(Words words, @Nullable String said, CallRecord call) {
    return new LookupException(
        new LookupFailure(
            words.kind(),
            redacted(words.headline(), call),
            words.nextStep(),
            new LookupFailure.Details(
                said == null ? null : redacted(said, call),
                call.requestId(),
                call.status(),
                call.attempts(),
                call.elapsed())));
  }

  /** The call's deadline hides why its tries failed; the last one's reason is the better word. */
  private static Words tooLong(CallRecord call) {
    String problem = call.answeredProblem();
    if (problem != null && ServiceErrors.throttled(problem)) {
      return ServiceErrors.throttled(call);
    }
    return problem != null && problem.contains("HTTP 5")
        ? ServiceErrors.fault(call)
        : NetworkErrors.timedOut(call);
  }

  private static Words withoutCode(CallRecord call) {
    if (call.status() == 407) {
      return NetworkErrors.proxySignIn();
    }
    if (call.status() == 429) {
      return ServiceErrors.throttled(call);
    }
    if (call.status() >= 500) {
      return call.html()
          ? new Words(
              FailureKind.PORTAL,
              "A gateway between here and AWS answered with a web page (HTTP %d)."
                  .formatted(call.status()),
              "Check proxy and VPN, then try again in a minute.")
          : ServiceErrors.fault(call);
    }
    return portal(call);
  }

  private static Words portal(CallRecord call) {
    return new Words(
        FailureKind.PORTAL,
        "Something other than AWS answered at %s (HTTP %d).".formatted(call.host(), call.status()),
        "A proxy or a network sign-in page stands in between: open a browser, sign in to the"
            + " network, then try again.");
  }

  private static LookupException unexpected(RuntimeException thrown, CallRecord call) {
    String where =
        thrown instanceof SdkClientException && thrown.getCause() != null
            ? thrown.getCause().getClass().getSimpleName()
            : thrown.getClass().getSimpleName();
    Words words =
        new Words(
            FailureKind.UNEXPECTED,
            "The call failed inside this program (%s).".formatted(where),
            "Try again; if it stays so, report it with the details.");
    return failure(words, null, call);
  }

  private static @Nullable String said(IOException broke) {
    Untrusted untrusted = Untrusted.among(broke);
    if (untrusted != null) {
      return untrusted.getMessage();
    }
    if (broke instanceof UnreadableBundle) {
      return null;
    }
    return broke.getClass().getSimpleName() + ": " + broke.getMessage();
  }

  private static @Nullable String title(CallRecord call) {
    Matcher title = TITLE.matcher(call.text(8000));
    String page = title.find() ? "The page's title: " + title.group(1).strip() : null;
    return call.location() == null ? page : "It leads on to " + call.location() + ".";
  }

  /** The text without the secrets of the call or anything that looks like a token. */
  private static String redacted(String text, CallRecord call) {
    int canonical = text.indexOf("The Canonical String");
    String kept = canonical < 0 ? text : text.substring(0, canonical).strip();
    for (String secret : call.secrets()) {
      kept = kept.replace(secret, Secrets.MASK);
    }
    kept = TOKEN_LIKE.matcher(kept).replaceAll(Secrets.MASK);
    return kept.length() > LONGEST ? kept.substring(0, LONGEST) + "…" : kept;
  }
}
