package io.github.mwinspector.aws.call;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in plain words what an AWS error code means for the call that got it. */
public final class ServiceErrors {
  private static final Duration SKEW = Duration.ofMinutes(4);
  private static final Pattern WHO = Pattern.compile("User: (\\S{1,300}) is not authorized");

  /** The regions of the aws partition that every account has; all others are switched on first. */
  private static final Set<String> ALWAYS_ON =
      Set.of(
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2",
          "ap-south-1",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-southeast-1",
          "ap-southeast-2",
          "ca-central-1",
          "eu-central-1",
          "eu-north-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "sa-east-1");

  private ServiceErrors() {}

  /**
   * What a code means.
   *
   * @param code as the service names it, with or without "Exception"
   * @param message the service's own text, or null
   */
  public static Words of(String code, @Nullable String message, CallRecord call) {
    String plain = code.replaceFirst("(Exception|Fault)$", "");
    Words own = ofItsPurpose(plain, message, call);
    return own == null ? ofAnyCall(plain, message, call) : own;
  }

  /** What a code means to the calls that have meanings of their own, or null. */
  private static @Nullable Words ofItsPurpose(
      String code, @Nullable String message, CallRecord call) {
    return switch (call.purpose()) {
      case Purpose.SignIn signIn -> SignInErrors.of(code, signIn, call);
      case Purpose.Assume assume -> RoleErrors.of(code, message, assume, call);
      case Purpose.LookUp _, Purpose.Evidence _, Purpose.Browse _ -> null;
    };
  }

  private static Words ofAnyCall(String plain, @Nullable String message, CallRecord call) {
    return switch (plain) {
      case "DoesNotExist" -> notFound(call);
      case "Validation", "ValidationError", "InvalidRequest", "MalformedPolicyDocument" ->
          wrongForm(call);
      case "AccessDenied", "UnauthorizedOperation", "Forbidden", "NotAuthorized" ->
          denied(message, call);
      case String s
          when call.purpose() == Purpose.LookUp.SSO_ROLE && s.equals("ResourceNotFound") ->
          denied(message, call);
      case String s when call.purpose() == Purpose.LookUp.SSO_ROLE && s.equals("Unauthorized") ->
          SignInErrors.again(call);
      case "ExpiredToken", "TokenRefreshRequired" -> expired(call);
      case "UnrecognizedClient", "InvalidClientTokenId", "InvalidAccessKeyId", "InvalidToken" ->
          unknownKey(call);
      case "OptInRequired", "RegionDisabled" -> regionOff(call);
      case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" -> clock(call);
      case "InvalidSignature", "SignatureDoesNotMatch", "AuthFailure" ->
          skewed(call.clockOffset()) || untimely(message) ? clock(call) : badSignature(call);
      case "MissingAuthenticationToken", "IncompleteSignature" -> badSignature(call);
      case String s when call.purpose() instanceof Purpose.Evidence && QuestionErrors.gone(s) ->
          notFound(call);
      case String other when throttled(other) || call.status() == 429 -> throttled(call);
      case String other when call.status() >= 500 -> fault(call);
      case String other ->
          new Words(
              FailureKind.UNEXPECTED,
              "AWS refused the call with %s.".formatted(plain),
              "What it said is behind the details.");
    };
  }

  /** Whether an error code says that calls come too fast. */
  public static boolean throttled(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return lower.contains("throttl")
        || lower.startsWith("toomanyrequests")
        || lower.startsWith("requestlimitexceeded")
        || lower.startsWith("slowdown");
  }

  private static Words notFound(CallRecord call) {
    if (call.purpose() instanceof Purpose.Evidence(Question question)) {
      return QuestionErrors.notFound(question, call);
    }
    if (call.purpose() instanceof Purpose.Browse(Level level)) {
      return BrowseErrors.notFound(level, call);
    }
    return new Words(
        FailureKind.NOT_FOUND,
        "There is no such task execution in %s.".formatted(call.asked().region()),
        "Is it another region or account? The task id must be the TaskExecutionId of the execution,"
            + " not the window task id (WindowTaskId). Old executions are forgotten by the"
            + " service.");
  }

  private static Words wrongForm(CallRecord call) {
    return switch (call.purpose()) {
      case Purpose.Evidence _ -> QuestionErrors.wrongForm();
      case Purpose.Browse(Level level) -> BrowseErrors.wrongForm(level);
      case Purpose.LookUp.TASK ->
          new Words(
              FailureKind.BAD_ID,
              "The service does not accept the form of an id.",
              "Both ids have 36 characters in groups of 8-4-4-4-12; copy them again.");
      case Purpose.SignIn _ -> SignInErrors.settings(call);
      case Purpose.Assume assume -> RoleErrors.wrongForm(assume);
      case Purpose.LookUp.SSO_ROLE ->
          new Words(
              FailureKind.ROLE_REFUSED,
              "The role's settings in profile '%s' are not accepted."
                  .formatted(call.asked().profile()),
              "Check sso_account_id and sso_role_name; the details say more.");
      case Purpose.LookUp.LOGIN -> loginAgain(call);
      case Purpose.LookUp.IDENTITY -> noIdentity(call);
    };
  }

  private static Words denied(@Nullable String message, CallRecord call) {
    String subject = who(message, call);
    return switch (call.purpose()) {
      case Purpose.Evidence(Question question) -> QuestionErrors.denied(subject, question);
      case Purpose.Browse browse -> BrowseErrors.denied(subject, browse);
      case Purpose.SignIn _ -> SignInErrors.again(call);
      case Purpose.Assume assume -> RoleErrors.denied(subject, assume, call);
      case Purpose.LookUp.LOGIN -> loginAgain(call);
      case Purpose.LookUp.IDENTITY -> noIdentity(call);
      case Purpose.LookUp.TASK ->
          new Words(
              FailureKind.ACCESS_DENIED,
              "%s may not call %s.".formatted(subject, call.purpose().action()),
              "Ask for a policy that allows %s on resource * (the action knows no narrower one)."
                  .formatted(call.purpose().action()));
      case Purpose.LookUp.SSO_ROLE ->
          new Words(
              FailureKind.ROLE_REFUSED,
              "The SSO sign-in of profile '%s' has no such role in the account."
                  .formatted(call.asked().profile()),
              "Check sso_account_id and sso_role_name, or ask for the assignment. Signing in again"
                  + " won't help.");
    };
  }

  private static String who(@Nullable String message, CallRecord call) {
    Matcher who = WHO.matcher(message == null ? "" : message);
    return who.find() ? who.group(1) : "profile '" + call.signer() + "'";
  }

  private static Words loginAgain(CallRecord call) {
    return new Words(
        FailureKind.SIGN_IN_NEEDED,
        "The login session of profile '%s' was not renewed.".formatted(call.asked().profile()),
        "Run `aws login --profile %s`, then try again.".formatted(call.asked().profile()));
  }

  private static Words noIdentity(CallRecord call) {
    return new Words(
        FailureKind.ACCESS_DENIED,
        "STS didn't say whose credentials profile '%s' has.".formatted(call.asked().profile()),
        "A policy may deny %s; look-ups don't need it.".formatted(call.purpose().action()));
  }

  private static Words expired(CallRecord call) {
    return new Words(
        FailureKind.CREDENTIALS_EXPIRED,
        "The credentials of profile '%s' have expired.".formatted(call.signer()),
        "Fetch new ones the way you fetched these, then try again.");
  }

  private static Words unknownKey(CallRecord call) {
    AwsRegion region = call.asked().connection().region();
    if (region.partition() == Partition.AWS && !ALWAYS_ON.contains(region.id())) {
      return regionOff(call);
    }
    return new Words(
        FailureKind.CREDENTIALS_INVALID,
        "AWS doesn't know the access key of profile '%s'.".formatted(call.signer()),
        "It may be deleted, mistyped, lack its session token or belong to another partition than %s."
            .formatted(region.partition().id()));
  }

  private static Words regionOff(CallRecord call) {
    return new Words(
        FailureKind.REGION_UNREACHABLE,
        "The region %s is probably not enabled for this account.".formatted(call.asked().region()),
        "It must be switched on in the account's settings before it accepts calls. If it is, the"
            + " access key is not known there.");
  }

  static boolean skewed(@Nullable Duration offset) {
    return offset != null && offset.abs().compareTo(SKEW) >= 0;
  }

  /** What the service says of a signature whose time is wrong, also when no Date came with it. */
  private static boolean untimely(@Nullable String message) {
    return message != null
        && (message.startsWith("Signature expired")
            || message.startsWith("Signature not yet current"));
  }

  private static Words clock(CallRecord call) {
    return clock(call, "so AWS refuses the signature");
  }

  /** The clock is wrong, which had a consequence. */
  static Words clock(CallRecord call, String consequence) {
    Duration offset = call.clockOffset();
    String wrong = "wrong";
    if (offset != null && skewed(offset)) {
      wrong =
          "%d min %s".formatted(offset.abs().toMinutes(), offset.isNegative() ? "fast" : "slow");
    }
    return new Words(
        FailureKind.CLOCK_WRONG,
        "This computer's clock is %s, %s.".formatted(wrong, consequence),
        "Set the clock (date, time and zone), then try again.");
  }

  private static Words badSignature(CallRecord call) {
    return new Words(
        FailureKind.CREDENTIALS_INVALID,
        "The secret key of profile '%s' does not fit its access key.".formatted(call.signer()),
        "Check aws_secret_access_key for a missing or extra character.");
  }

  /** Too many calls. */
  public static Words throttled(CallRecord call) {
    return new Words(
        FailureKind.THROTTLED,
        "AWS is answering too many calls of this account just now.",
        "Wait a minute, then try again.");
  }

  /** The service has a problem of its own. */
  public static Words fault(CallRecord call) {
    return new Words(
        FailureKind.SERVICE_FAULT,
        "The service at %s failed (HTTP %d).".formatted(call.host(), call.status()),
        "Try again in a minute; the AWS Health Dashboard shows known disturbances.");
  }
}
