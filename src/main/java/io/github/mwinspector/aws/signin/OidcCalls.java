package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.text.Sensitive;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sso.model.LogoutRequest;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientRequest;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientResponse;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationRequest;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** The calls that a sign-in is made of. They block; an interrupt ends them. */
final class OidcCalls {
  static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  /** What a person who hasn't signed in yet looks like to the one who asks. */
  sealed interface Polled {
    record Token(CachedToken token) implements Polled {}

    record Pending() implements Polled {}

    record SlowDown() implements Polled {}
  }

  private final Clients clients;
  private final SignInEndpoints endpoints;
  private final InstantSource clock;

  OidcCalls(Clients clients, SignInEndpoints endpoints, InstantSource clock) {
    this.clients = clients;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  CachedToken.Client register(
      SsoSession session, Consumer<RegisterClientRequest.Builder> way, Asked asked)
      throws LookupException {
    RegisterClientRequest.Builder request = RegisterClientRequest.builder();
    way.accept(request);
    CallRecord record = record(Purpose.SignIn.REGISTER, session, asked, List.of());
    RegisterClientResponse answer =
        made(session, record, oidc -> oidc.registerClient(request.build()));
    if (answer.clientId() == null || answer.clientSecret() == null) {
      throw FailureTranslation.broken("It holds no client.", record);
    }
    Long ends = answer.clientSecretExpiresAt();
    return new CachedToken.Client(
        answer.clientId(),
        new Sensitive(answer.clientSecret()),
        ends == null ? clock.instant() : Instant.ofEpochSecond(ends));
  }

  StartDeviceAuthorizationResponse device(
      SsoSession session, CachedToken.Client client, Asked asked) throws LookupException {
    StartDeviceAuthorizationRequest request =
        StartDeviceAuthorizationRequest.builder()
            .clientId(client.id())
            .clientSecret(client.secret().reveal())
            .startUrl(session.startUrl())
            .build();
    CallRecord record =
        record(Purpose.SignIn.DEVICE, session, asked, List.of(client.secret().reveal()));
    var answer = made(session, record, oidc -> oidc.startDeviceAuthorization(request));
    if (answer.deviceCode() == null || answer.userCode() == null || answer.expiresIn() == null) {
      throw FailureTranslation.broken("It holds no code.", record);
    }
    return answer;
  }

  /** The token for a code that the browser brought. */
  CachedToken ofCode(
      SsoSession session,
      CachedToken.Client client,
      Sensitive code,
      Sensitive verifier,
      URI redirect,
      Asked asked)
      throws LookupException {
    CreateTokenRequest.Builder request =
        CreateTokenRequest.builder()
            .grantType("authorization_code")
            .code(code.reveal())
            .codeVerifier(verifier.reveal())
            .redirectUri(redirect.toString());
    return token(session, client, request, List.of(code.reveal(), verifier.reveal()), null, asked);
  }

  /** The token for a device code, once a person has signed in with it. */
  Polled ofDevice(SsoSession session, CachedToken.Client client, String code, Asked asked)
      throws LookupException {
    CreateTokenRequest.Builder request =
        CreateTokenRequest.builder().grantType(DEVICE_GRANT).deviceCode(code);
    try {
      return new Polled.Token(token(session, client, request, List.of(code), null, asked));
    } catch (AuthorizationPendingException e) {
      return new Polled.Pending();
    } catch (SlowDownException e) {
      return new Polled.SlowDown();
    }
  }

  /** A newer token for one that is renewable. */
  CachedToken renewed(
      SsoSession session,
      CachedToken old,
      CachedToken.Client client,
      Sensitive refresh,
      Asked asked)
      throws LookupException {
    CreateTokenRequest.Builder request =
        CreateTokenRequest.builder().grantType("refresh_token").refreshToken(refresh.reveal());
    return token(session, client, request, old.secrets(), refresh, asked);
  }

  private CachedToken token(
      SsoSession session,
      CachedToken.Client client,
      CreateTokenRequest.Builder request,
      List<String> secrets,
      @Nullable Sensitive refresh,
      Asked asked)
      throws LookupException {
    request.clientId(client.id()).clientSecret(client.secret().reveal());
    Purpose purpose = refresh == null ? Purpose.SignIn.TOKEN : Purpose.SignIn.RENEW;
    List<String> all = new java.util.ArrayList<>(secrets);
    all.add(client.secret().reveal());
    CallRecord record = record(purpose, session, asked, all);
    CreateTokenResponse answer = made(session, record, oidc -> oidc.createToken(request.build()));
    if (answer.accessToken() == null || answer.expiresIn() == null) {
      throw FailureTranslation.broken("It holds no token.", record);
    }
    return new CachedToken(
        new Sensitive(answer.accessToken()),
        clock.instant().plusSeconds(answer.expiresIn()),
        client,
        answer.refreshToken() == null ? refresh : new Sensitive(answer.refreshToken()));
  }

  /** Ends a token at AWS. */
  void end(SsoSession session, CachedToken token, Asked asked) throws LookupException {
    URI portal = endpoints.portal(session);
    CallRecord record =
        new CallRecord(Purpose.SignIn.SIGN_OUT, portal, asked, clock, token.secrets());
    LogoutRequest request = LogoutRequest.builder().accessToken(token.access().reveal()).build();
    try {
      var client = clients.sso(new Clients.Target(session.region(), portal));
      ScopedValue.where(CallRecord.CURRENT, record).call(() -> client.logout(request));
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
  }

  private CallRecord record(Purpose purpose, SsoSession session, Asked asked, List<String> secrets)
      throws LookupException {
    return new CallRecord(
        purpose,
        endpoints.oidc(session),
        asked,
        clock,
        secrets.stream().filter(text -> text.length() >= 8).toList());
  }

  private <T> T made(SsoSession session, CallRecord record, Function<SsoOidcClient, T> call)
      throws LookupException {
    URI endpoint = endpoints.oidc(session);
    SsoOidcClient client = clients.oidc(new Clients.Target(session.region(), endpoint));
    try {
      return ScopedValue.where(CallRecord.CURRENT, record).call(() -> call.apply(client));
    } catch (AuthorizationPendingException | SlowDownException e) {
      throw e;
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
  }
}
