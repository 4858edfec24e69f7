package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.aws.keys.Credentials.Keys;
import io.github.mwinspector.aws.signin.SignInWords;
import io.github.mwinspector.aws.signin.SsoSession;
import io.github.mwinspector.aws.signin.SsoTokens;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Fetches the keys of a role: from STS with other keys, from the SSO portal with a sign-in. */
public final class RoleKeys {
  private final Clients clients;
  private final Endpoints endpoints;
  private final SsoTokens tokens;
  private final InstantSource clock;

  public RoleKeys(Clients clients, Endpoints endpoints, SsoTokens tokens, InstantSource clock) {
    this.clients = clients;
    this.endpoints = endpoints;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The keys of a profile's role, assumed with the keys of its source.
   *
   * @param chosen the profile that the person chose: its endpoint settings hold
   */
  public Keys assumed(
      ProfileSet set,
      ProfileSection profile,
      ProfileSection chosen,
      AwsCredentials source,
      Asked asked)
      throws LookupException {
    URI endpoint = endpoints.of(Endpoints.Service.STS, set, chosen, asked.region());
    String session = profile.value("role_session_name");
    String duration = profile.value("duration_seconds");
    AssumeRoleRequest request =
        AssumeRoleRequest.builder()
            .roleArn(profile.value("role_arn"))
            .roleSessionName(
                session == null ? "mw-inspector-" + clock.instant().getEpochSecond() : session)
            .externalId(profile.value("external_id"))
            .durationSeconds(duration == null ? null : Integer.valueOf(duration))
            .overrideConfiguration(
                o -> o.credentialsProvider(StaticCredentialsProvider.create(source)))
            .build();
    CallRecord record =
        new CallRecord(Purpose.LookUp.ASSUME_ROLE, endpoint, asked, clock, Reach.secrets(source));
    var client = clients.sts(new Clients.Target(asked.region(), endpoint));
    var keys = made(record, () -> client.assumeRole(request).credentials());
    return keys == null
        ? empty(record)
        : keys(
            keys.accessKeyId(),
            keys.secretAccessKey(),
            keys.sessionToken(),
            keys.expiration(),
            record);
  }

  /** The keys of a profile's role, fetched with the token of an SSO sign-in. */
  public Keys ofSso(ProfileSet set, ProfileSection profile, Asked asked) throws LookupException {
    SsoSession session = SsoSession.of(set, profile);
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
      keys = made(record, () -> client.getRoleCredentials(request).roleCredentials());
    } catch (LookupException e) {
      throw SignInWords.needing(e, session);
    }
    if (keys == null) {
      return empty(record);
    }
    Instant ends = keys.expiration() == null ? null : Instant.ofEpochMilli(keys.expiration());
    return keys(keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken(), ends, record);
  }

  private static <T> @Nullable T made(CallRecord record, Supplier<@Nullable T> call)
      throws LookupException {
    try {
      return ScopedValue.where(CallRecord.CURRENT, record).call(call::get);
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
  }

  private Keys keys(
      @Nullable String id,
      @Nullable String secret,
      @Nullable String token,
      @Nullable Instant ends,
      CallRecord record)
      throws LookupException {
    if (id == null || secret == null || token == null) {
      return empty(record);
    }
    if (ends != null && !clock.instant().isBefore(ends)) {
      throw FailureTranslation.failure(
          new Words(
              FailureKind.CREDENTIALS_EXPIRED,
              "The role's keys had ended when they came (%s).".formatted(ends),
              "Check this computer's clock, then try again."),
          null,
          record);
    }
    return new Keys(AwsSessionCredentials.create(id, secret, token), ends);
  }

  private static Keys empty(CallRecord record) throws LookupException {
    throw FailureTranslation.failure(
        new Words(
            FailureKind.ANSWER_EMPTY,
            "%s answered without keys for the role.".formatted(record.host()),
            "Try again; if it stays so, check the role's settings in the profile."),
        null,
        record);
  }
}
