package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.Kinds;
import io.github.mwinspector.aws.files.Lack;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.aws.keys.KeptKeys.Way;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Turns a profile into keys: its own, or those of a role, a sign-in, a command or this machine, by
 * way of other profiles. Keys are kept until five minutes before they end, and as long as nothing
 * about the profiles that lead to them changes. Safe for several threads.
 */
public final class Credentials {
  /** Where keys come from that are in no file. */
  public record Sources(
      RoleKeys sso,
      AssumedKeys roles,
      LoginKeys logins,
      MachineKeys machine,
      CommandKeys commands) {}

  private final Sources sources;
  private final KeptKeys kept;

  public Credentials(Sources sources, InstantSource clock) {
    this.sources = sources;
    this.kept = new KeptKeys(clock);
  }

  /**
   * The keys of a profile. Blocks; calls AWS for roles.
   *
   * @param quiet whether nothing may be done that a person would notice: then no command is run and
   *     no MFA code used up, but what others have fetched so is taken
   * @throws LookupException when the profile brings none, or a person must do their part first
   */
  public Keys of(ProfileSet set, ProfileSection profile, Asked asked, boolean quiet)
      throws LookupException {
    Lack lack = Kinds.lack(set, profile);
    if (lack != null) {
      FailureKind kind =
          Kinds.of(profile) == ProfileKind.REGION_ONLY
              ? FailureKind.CREDENTIALS_MISSING
              : FailureKind.PROFILE_UNSUPPORTED;
      String headline = "Profile '%s' can't be used. %s".formatted(profile.name(), lack.what());
      throw new Words(kind, headline, lack.nextStep()).withoutCall();
    }
    return resolved(new Step(set, profile, profile, asked, quiet));
  }

  /** Forgets all kept keys: who is signed in has changed. */
  public void forget() {
    kept.forget();
  }

  /** Forgets the kept keys that a profile leads to: the service has refused them. */
  public void forget(String profile) {
    kept.forget(profile);
  }

  private Keys resolved(Step step) throws LookupException {
    return switch (Kinds.of(step.profile())) {
      case SSO_SESSION, LEGACY_SSO -> kept(step, "", () -> sources.sso().of(step));
      case ASSUME_ROLE, ASSUME_ROLE_MFA, CREDENTIAL_SOURCE ->
          kept(step, partition(step), () -> sources.roles().assumed(step, source(step)));
      case WEB_IDENTITY -> kept(step, partition(step), () -> sources.roles().byWebIdentity(step));
      case LOGIN_SESSION -> kept(step, "", () -> sources.logins().of(step));
      case CREDENTIAL_PROCESS -> kept(step, "", () -> sources.commands().of(step));
      case SESSION_TOKEN, STATIC_KEYS, REGION_ONLY, UNUSABLE, DEMO -> own(step.profile());
    };
  }

  /** A role's keys hold in every region of a partition, so a code is asked once for all. */
  private static String partition(Step step) {
    Partition partition = step.asked().connection().region().partition();
    return partition.id();
  }

  private AssumedKeys.Source source(Step step) throws LookupException {
    ProfileSection profile = step.profile();
    if (profile.has("credential_source")) {
      return new AssumedKeys.Source(profile.name(), sources.machine().of(step));
    }
    ProfileSection source = step.set().profile(step.text("source_profile"));
    return source == null || source.name().equals(profile.name())
        ? new AssumedKeys.Source(profile.name(), own(profile))
        : new AssumedKeys.Source(source.name(), resolved(step.to(source)));
  }

  private static Keys own(ProfileSection profile) {
    String id = String.valueOf(profile.value("aws_access_key_id"));
    String secret = String.valueOf(profile.value("aws_secret_access_key"));
    String session = profile.value("aws_session_token");
    String token = session == null ? profile.value("aws_security_token") : session;
    return new Keys(
        token == null
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, token),
        null);
  }

  private Keys kept(Step step, String partition, KeptKeys.Fetch fetch) throws LookupException {
    return kept.of(new Way(partition, way(step.set(), step.profile())), step.quiet(), fetch);
  }

  /** Every section that has a part in a profile's keys. */
  private static List<ProfileSection> way(ProfileSet set, ProfileSection profile) {
    List<ProfileSection> sections = new ArrayList<>();
    ProfileSection next = profile;
    while (next != null && !sections.contains(next)) {
      sections.add(next);
      ProfileSection session = set.ssoSessions().get(String.valueOf(next.value("sso_session")));
      if (session != null) {
        sections.add(session);
      }
      next = set.profile(String.valueOf(next.value("source_profile")));
    }
    return List.copyOf(sections);
  }
}
