package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.Kinds;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.aws.signin.SsoTokenCache;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.ProfileKind;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.RoleCredentials;

/** Fetches the keys of a role from the SSO portal with a sign-in. */
public final class RoleKeys {
  private final Clients clients;
  private final SsoTokenCache tokens;
  private final InstantSource clock;

  public RoleKeys(Clients clients, SsoTokenCache tokens, InstantSource clock) {
    this.clients = clients;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The keys of a profile's role, fetched with the cached token of an SSO sign-in. */
  public Keys ofSso(ProfileSet set, ProfileSection profile, Asked asked) throws LookupException {
    ProfileSection session =
        Kinds.of(profile) == ProfileKind.SSO_SESSION
            ? set.ssoSessions().get(String.valueOf(profile.value("sso_session")))
            : null;
    ProfileSection settings = session == null ? profile : session;
    String key = session == null ? String.valueOf(profile.value("sso_start_url")) : session.name();
    String token = token(key, asked);
    String region = String.valueOf(settings.value("sso_region"));
    URI test = clients.settings().ssoPortal();
    URI portal = test == null ? Endpoints.ssoPortal(region) : test;
    CallRecord record =
        new CallRecord(Purpose.LookUp.SSO_ROLE, portal, asked, clock, List.of(token));
    GetRoleCredentialsRequest request =
        GetRoleCredentialsRequest.builder()
            .accessToken(token)
            .accountId(profile.value("sso_account_id"))
            .roleName(profile.value("sso_role_name"))
            .build();
    var client = clients.sso(new Clients.Target(region, portal));
    RoleCredentials keys =
        Call.made(record, () -> client.getRoleCredentials(request).roleCredentials());
    if (keys == null) {
      throw Call.empty(record);
    }
    Instant ends = keys.expiration() == null ? null : Instant.ofEpochMilli(keys.expiration());
    return Call.keys(
        keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken(), ends, record, clock);
  }

  private String token(String key, Asked asked) throws LookupException {
    String login = "Run `aws sso login --profile %s`, then try again.".formatted(asked.profile());
    try {
      return switch (tokens.read(key)) {
        case SsoTokenCache.Token.Good good -> good.secret().reveal();
        case SsoTokenCache.Token.Missing missing ->
            throw new Words(
                    FailureKind.SIGN_IN_NEEDED,
                    "Nobody has signed in for profile '%s' yet.".formatted(asked.profile()),
                    login)
                .withoutCall();
        case SsoTokenCache.Token.Expired expired ->
            throw new Words(
                    FailureKind.SIGN_IN_NEEDED,
                    "The SSO sign-in of profile '%s' ended at %s."
                        .formatted(asked.profile(), expired.at()),
                    login)
                .withoutCall();
        case SsoTokenCache.Token.Unreadable unreadable ->
            throw new Words(
                    FailureKind.SIGN_IN_CACHE,
                    "The sign-in cache %s can't be read.".formatted(unreadable.file()),
                    login)
                .withoutCall();
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailureTranslation.cancelled().withoutCall();
    }
  }
}
