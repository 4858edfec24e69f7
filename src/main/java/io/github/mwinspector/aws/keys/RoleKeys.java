package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.signin.SignInWords;
import io.github.mwinspector.aws.signin.SsoSession;
import io.github.mwinspector.aws.signin.SsoTokens;
import io.github.mwinspector.lookup.LookupException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.RoleCredentials;

/** Fetches the keys of a role from the SSO portal with a sign-in. */
public final class RoleKeys {
  private final Clients clients;
  private final SsoTokens tokens;
  private final InstantSource clock;

  public RoleKeys(Clients clients, SsoTokens tokens, InstantSource clock) {
    this.clients = clients;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The keys of a profile's role, fetched with the token of an SSO sign-in. */
  Keys of(Step step) throws LookupException {
    ProfileSection profile = step.profile();
    Asked asked = step.asked();
    SsoSession session = SsoSession.of(step.set(), profile, step.chosen());
    if (session == null) {
      throw new IllegalStateException("not an SSO profile");
    }
    String token = tokens.good(session, asked).reveal();
    URI portal = tokens.portal(session);
    CallRecord record =
        new CallRecord(Purpose.LookUp.SSO_ROLE, portal, asked, clock, List.of(token));
    GetRoleCredentialsRequest request =
        GetRoleCredentialsRequest.builder()
            .accessToken(token)
            .accountId(profile.value("sso_account_id"))
            .roleName(profile.value("sso_role_name"))
            .build();
    var client = clients.sso(new Clients.Target(session.region(), portal));
    RoleCredentials keys;
    try {
      keys = Call.made(record, () -> client.getRoleCredentials(request).roleCredentials());
    } catch (LookupException e) {
      throw SignInWords.needing(e, session);
    }
    if (keys == null) {
      throw Call.empty(record);
    }
    Instant ends = keys.expiration() == null ? null : Instant.ofEpochMilli(keys.expiration());
    return Call.keys(
        keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken(), ends, record, clock);
  }
}
