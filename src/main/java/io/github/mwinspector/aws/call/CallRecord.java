package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.CallFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What happens on the wire during one SDK call: every try, the last answer's head and body, the
 * last break. Used by the calling thread alone; tells the progress on it.
 */
public final class CallRecord {
  /** The call under way on this thread. */
  public static final ScopedValue<CallRecord> CURRENT = ScopedValue.newInstance();

  private static final Pattern ERROR_CODE =
      Pattern.compile("\"(?:__type|code)\"\\s*:\\s*\"(?:[^\"#]*#)?([A-Za-z0-9.]{1,80})");

  private final Purpose purpose;
  private final URI endpoint;
  private final Asked asked;
  private final InstantSource clock;
  private final List<String> secrets;
  private final long began = System.nanoTime();
  private long tryBegan = began;
  private long ended = began;
  private int attempts;
  private int status;
  private @Nullable String requestId;
  private @Nullable String contentType;
  private @Nullable String queryError;
  private @Nullable String location;
  private @Nullable Duration clockOffset;
  private @Nullable String lastProblem;
  private @Nullable String problemBefore;
  private @Nullable IOException broke;
  private byte @Nullable [] body;
  private @Nullable Manner manner;
  private Pace.@Nullable Turns turns;

  /**
   * A call that is about to be made.
   *
   * @param secrets texts that no message may quote, such as the token it is made with
   */
  public CallRecord(
      Purpose purpose, URI endpoint, Asked asked, InstantSource clock, List<String> secrets) {
    this.purpose = purpose;
    this.endpoint = endpoint;
    this.asked = asked;
    this.clock = clock;
    this.secrets = List.copyOf(secrets);
  }

  /** A call of ours, made with these keys. */
  public static CallRecord of(Purpose purpose, Reach reach, Asked asked, InstantSource clock) {
    return new CallRecord(
        purpose, reach.target().endpoint(), asked, clock, Reach.secrets(reach.keys()));
  }

  /** The same, whose further tries stand in line with the other calls. */
  public CallRecord triesIn(Pace.Turns line) {
    turns = line;
    return this;
  }

  /**
   * Returns when a further try may go.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  void awaitAgain() throws InterruptedException {
    if (turns != null) {
      turns.pace().await(turns.lane(), Pace.Call.PATIENT);
    }
  }

  /** A try begins: forgets the one before, but for its problem. */
  public void tryBegins() {
    attempts++;
    problemBefore = lastProblem;
    tryBegan = System.nanoTime();
    status = 0;
    requestId = null;
    contentType = null;
    queryError = null;
    location = null;
    broke = null;
    body = null;
    tell(purpose.verb() + " " + host());
  }

  private void tell(String phase) {
    asked
        .progress()
        .accept(new LookupProgress(phase, attempts, mostTries(), lastProblem, asked.started()));
  }

  /** How the call is made, found out once and before its first try. */
  Manner manner(Function<String, Manner> ofProfile) {
    if (manner == null) {
      manner = ofProfile.apply(asked.profile());
    }
    return manner;
  }

  private int mostTries() {
    return manner == null ? ClientSettings.TRIES : manner.tries();
  }

  /** The head of an answer is there. */
  public void answered(SdkHttpResponse head) {
    Duration roundTrip = Duration.ofNanos(System.nanoTime() - tryBegan);
    status = head.statusCode();
    requestId =
        head.firstMatchingHeader("x-amzn-RequestId")
            .or(() -> head.firstMatchingHeader("x-amz-request-id"))
            .orElse(null);
    contentType = head.firstMatchingHeader("Content-Type").orElse(null);
    location = head.firstMatchingHeader("Location").map(CallRecord::hostOf).orElse(null);
    queryError = head.firstMatchingHeader("x-amzn-query-error").orElse(null);
    String date = head.firstMatchingHeader("Date").orElse(null);
    clockOffset = date == null ? null : offset(date, clock.instant(), roundTrip);
  }

  /** The host of a redirect: its path and query are none of a ticket's business. */
  private static String hostOf(String location) {
    Matcher host = Pattern.compile("https?://([^/?#@\\s]{1,200}).*").matcher(location);
    return host.matches() ? host.group(1) : "another page of the same host";
  }

  /** The service's clock minus ours; its header cuts the part of a second, half of one is fair. */
  private static @Nullable Duration offset(String date, Instant now, Duration roundTrip) {
    try {
      Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now.minus(roundTrip.dividedBy(2)), theirs.plusMillis(500));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The body is there, whole. */
  public void whole(byte[] bytes) {
    body = bytes;
    ended = System.nanoTime();
    if (status >= 300 || html()) {
      String code = errorCode();
      lastProblem = code == null ? "HTTP %d".formatted(status) : code + " (HTTP " + status + ")";
      told(status >= 500 || status == 429 || "ThrottlingException".equals(code));
    }
  }

  /**
   * The try ended without a whole answer.
   *
   * @param aborted whether it was the SDK that ended it, because its time was over
   */
  public void broke(IOException reason, boolean aborted) {
    broke = reason;
    ended = System.nanoTime();
    // the SDK interrupts a try first and aborts it then
    boolean tooLong = aborted || Thread.currentThread().isInterrupted();
    lastProblem =
        status > 0 && !tooLong
            ? "the answer was cut off"
            : NetworkErrors.inShort(reason, tooLong, Duration.ofNanos(ended - tryBegan));
    told(!NetworkErrors.lasting(reason));
  }

  private void told(boolean again) {
    if (again && attempts < mostTries() && !Thread.currentThread().isInterrupted()) {
      tell("waiting before the next try at " + host());
    }
  }

  /** The AWS error code in the last answer's body, or for CBOR in its head; null without one. */
  @Nullable String errorCode() {
    if (queryError != null) {
      return queryError.split(";", 2)[0];
    }
    Matcher code = ERROR_CODE.matcher(text(2000));
    return code.find() ? code.group(1) : null;
  }

  /** Whether the last answer was a web page. */
  public boolean html() {
    String start = text(200).stripLeading().toLowerCase(Locale.ROOT);
    boolean typed = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
    return typed || start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  /** The beginning of the last answer's body; empty when there is none. */
  public String text(int limit) {
    return body == null
        ? ""
        : new String(body, 0, Math.min(limit, body.length), StandardCharsets.UTF_8);
  }

  public Purpose purpose() {
    return purpose;
  }

  public Asked asked() {
    return asked;
  }

  /** The profile whose keys the call is made with. */
  public String signer() {
    return purpose instanceof Purpose.Assume assume ? assume.signer() : asked.profile();
  }

  public String host() {
    return Asked.host(endpoint);
  }

  public int attempts() {
    return attempts;
  }

  /** The HTTP status of the last try, 0 when no answer came. */
  public int status() {
    return status;
  }

  @Nullable String requestId() {
    return requestId;
  }

  /** The host of a redirect, or null. */
  @Nullable String location() {
    return location;
  }

  @Nullable Duration clockOffset() {
    return clockOffset;
  }

  /** Why the last try that was not cut short failed, such as an error code; null when none was. */
  @Nullable String answeredProblem() {
    return status == 0 ? problemBefore : lastProblem;
  }

  /** Why the last try brought no whole answer, or null. */
  @Nullable IOException broke() {
    return broke;
  }

  /** The last answer's bytes, or null. */
  public byte @Nullable [] body() {
    return body;
  }

  public List<String> secrets() {
    return secrets;
  }

  /** What is known of the call, now that its answer is there. */
  public CallFacts facts() {
    return new CallFacts(
        requestId,
        asked.region(),
        host(),
        status,
        attempts,
        elapsed(),
        clock.instant(),
        clockOffset);
  }

  /** From the call's start to its last event. */
  public Duration elapsed() {
    return Duration.ofNanos(ended - began);
  }
}
