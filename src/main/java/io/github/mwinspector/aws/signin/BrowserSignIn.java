package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.text.Sensitive;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Signs in with a browser on this computer: authorization code with PKCE (RFC 7636), handed back
 * over the loopback (RFC 8252), as the AWS CLI does it.
 */
record BrowserSignIn(
    Registrations registrations,
    OidcCalls calls,
    SignInEndpoints endpoints,
    InstantSource clock,
    Duration patience) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Blocks until the browser is back, or the time is over. */
  CachedToken signIn(SsoSession session, Asked asked, Consumer<SignInStep> progress)
      throws LookupException, InterruptedException {
    CachedToken.Client client = registrations.browser(session, asked);
    String state = random();
    Sensitive verifier = new Sensitive(random());
    try (LoopbackRedirect redirect = LoopbackRedirect.open(state)) {
      URI page = page(session, client, redirect.address(), state, challenge(verifier));
      progress.accept(
          new SignInStep.OpenPage(
              page, endpoints.known(page, session), null, clock.instant().plus(patience)));
      return switch (redirect.await(patience)) {
        case null -> throw SignInWords.tooLate(session);
        case RedirectRequest.Brought.Refused _ -> throw SignInWords.refused(session);
        case RedirectRequest.Brought.Code(Sensitive code) -> {
          progress.accept(new SignInStep.Fetching());
          yield calls.ofCode(session, client, code, verifier, redirect.address(), asked);
        }
      };
    } catch (IOException e) {
      throw SignInWords.withoutListener(session);
    }
  }

  private URI page(
      SsoSession session, CachedToken.Client client, URI redirect, String state, String challenge)
      throws LookupException {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client.id());
    query.put("redirect_uri", redirect.toString());
    query.put("state", state);
    query.put("code_challenge_method", "S256");
    query.put("scopes", String.join(" ", Registrations.scopes(session)));
    query.put("code_challenge", challenge);
    String written =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(endpoints.oidc(session) + "/authorize?" + written);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String random() {
    byte[] bytes = new byte[48];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(Sensitive verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
