package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.SignInStep;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** Signs in with a code that a person types into a page, on any computer (RFC 8628). */
record DeviceSignIn(
    Registrations registrations,
    OidcCalls calls,
    SignInEndpoints endpoints,
    InstantSource clock,
    Waits.Pause pause) {
  private static final Duration USUAL = Duration.ofSeconds(5);
  private static final Duration SLOWER = Duration.ofSeconds(5);

  /** What a computer that was carried around for a while meets, and gets over. */
  private static final Set<FailureKind> PASSING =
      Set.of(FailureKind.DNS, FailureKind.CONNECTION_REFUSED, FailureKind.TIMED_OUT);

  /** Blocks until the person is done, or the code is no longer good. */
  CachedToken signIn(SsoSession session, Asked asked, Consumer<SignInStep> progress)
      throws LookupException, InterruptedException {
    CachedToken.Client client = registrations.device(session, asked);
    StartDeviceAuthorizationResponse device = calls.device(session, client, asked);
    Instant ends = clock.instant().plusSeconds(device.expiresIn());
    URI page = page(device);
    progress.accept(
        new SignInStep.OpenPage(page, endpoints.known(page, session), device.userCode(), ends));
    Integer asks = device.interval();
    Duration interval = asks == null || asks <= 0 ? USUAL : Duration.ofSeconds(asks);
    while (clock.instant().isBefore(ends)) {
      pause.await(interval);
      switch (polled(session, client, device.deviceCode(), asked)) {
        case OidcCalls.Polled.Pending _ -> {}
        case OidcCalls.Polled.SlowDown _ -> interval = interval.plus(SLOWER);
        case OidcCalls.Polled.Token(CachedToken token) -> {
          progress.accept(new SignInStep.Fetching());
          return token;
        }
      }
    }
    throw SignInWords.tooLate(session);
  }

  private OidcCalls.Polled polled(
      SsoSession session, CachedToken.Client client, String code, Asked asked)
      throws LookupException {
    try {
      return calls.ofDevice(session, client, code, asked);
    } catch (LookupException e) {
      if (PASSING.contains(e.failure().kind())) {
        return new OidcCalls.Polled.SlowDown();
      }
      throw e;
    }
  }

  private static URI page(StartDeviceAuthorizationResponse device) {
    URI whole = SignInEndpoints.uri(device.verificationUriComplete());
    URI bare = whole == null ? SignInEndpoints.uri(device.verificationUri()) : whole;
    return bare == null ? URI.create("about:blank") : bare;
  }
}
