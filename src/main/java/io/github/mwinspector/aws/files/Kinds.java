package io.github.mwinspector.aws.files;

import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ChainLink;
import io.github.mwinspector.profile.ProfileKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of which kind a profile is and what it lacks. The checks are in the SDK's order
 * (ProfileCredentialsUtils): web identity, SSO, role, login session, process, session, keys.
 */
public final class Kinds {
  private static final Set<String> SSO_KEYS =
      Set.of("sso_session", "sso_start_url", "sso_region", "sso_account_id", "sso_role_name");

  private static final List<String> KEYS =
      List.of(
          "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token");

  private static final Set<String> MACHINES =
      Set.of("environment", "ec2instancemetadata", "ecscontainer");

  private Kinds() {}

  /** The form of a profile, by its keys alone. */
  public static ProfileKind of(ProfileSection profile) {
    if (profile.flaw() != null) {
      return ProfileKind.UNUSABLE;
    }
    if (profile.has("role_arn") && profile.has("web_identity_token_file")) {
      return ProfileKind.WEB_IDENTITY;
    }
    if (SSO_KEYS.stream().anyMatch(profile::has)) {
      return profile.has("sso_session") ? ProfileKind.SSO_SESSION : ProfileKind.LEGACY_SSO;
    }
    if (profile.has("role_arn")) {
      if (profile.has("credential_source")) {
        return ProfileKind.CREDENTIAL_SOURCE;
      }
      return profile.has("mfa_serial") ? ProfileKind.ASSUME_ROLE_MFA : ProfileKind.ASSUME_ROLE;
    }
    if (profile.has("login_session")) {
      return ProfileKind.LOGIN_SESSION;
    }
    if (profile.has("credential_process")) {
      return ProfileKind.CREDENTIAL_PROCESS;
    }
    if (profile.has("aws_access_key_id") || profile.has("aws_secret_access_key")) {
      boolean session = profile.has("aws_session_token") || profile.has("aws_security_token");
      return session ? ProfileKind.SESSION_TOKEN : ProfileKind.STATIC_KEYS;
    }
    return ProfileKind.REGION_ONLY;
  }

  /**
   * The profiles that a role takes its credentials from, the nearest first. Ends at the first that
   * is no such role, is in neither file or comes again.
   */
  static List<ChainLink> chain(ProfileSet set, ProfileSection profile) {
    List<ChainLink> links = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    ProfileSection next = profile;
    while (next != null && seen.add(next.name()) && byRole(next)) {
      String source = next.value("source_profile");
      next = source == null ? null : set.profile(source);
      if (next != null && !seen.contains(next.name())) {
        links.add(new ChainLink(next.name(), of(next)));
      }
    }
    return links;
  }

  private static boolean byRole(ProfileSection profile) {
    ProfileKind kind = of(profile);
    return kind == ProfileKind.ASSUME_ROLE || kind == ProfileKind.ASSUME_ROLE_MFA;
  }

  /** What keeps a profile, or a profile it takes its credentials from, from being used. */
  public static @Nullable Lack lack(ProfileSet set, ProfileSection profile) {
    return lack(set, profile, new LinkedHashSet<>());
  }

  private static @Nullable Lack lack(ProfileSet set, ProfileSection profile, Set<String> above) {
    above.add(profile.name());
    return switch (of(profile)) {
      case UNUSABLE -> new Lack("It can't be read: " + profile.flaw() + ".", "Correct that line.");
      case SSO_SESSION -> ofSession(set, profile);
      case LEGACY_SSO -> ofSso(profile, profile);
      case ASSUME_ROLE, ASSUME_ROLE_MFA -> ofRole(set, profile, above);
      case CREDENTIAL_SOURCE -> ofMachine(profile);
      case SESSION_TOKEN, STATIC_KEYS -> ofKeys(profile);
      case REGION_ONLY ->
          new Lack(
              "It holds no credentials.",
              "Run `aws configure --profile %s` or `aws configure sso --profile %s`."
                  .formatted(profile.name(), profile.name()));
      case WEB_IDENTITY, LOGIN_SESSION, CREDENTIAL_PROCESS, DEMO -> null;
    };
  }

  private static @Nullable Lack ofKeys(ProfileSection profile) {
    for (String key : new String[] {"aws_access_key_id", "aws_secret_access_key"}) {
      if (!profile.has(key)) {
        return new Lack(key + " is missing.", "Add it below " + profile.place() + ".");
      }
    }
    for (String key : KEYS) {
      // an indented line goes on with the value above it, and no header can carry that
      if (String.valueOf(profile.value(key)).contains("\n")) {
        return new Lack(
            "The value of %s goes over two lines.".formatted(key),
            "Write it on one line, and what follows it without a blank before, below %s."
                .formatted(profile.place()));
      }
    }
    return null;
  }

  private static @Nullable Lack ofSession(ProfileSet set, ProfileSection profile) {
    String name = String.valueOf(profile.value("sso_session"));
    ProfileSection session = set.ssoSessions().get(name);
    if (session == null) {
      return new Lack(
          "There is no [sso-session %s] section.".formatted(name),
          "Run `aws configure sso` or add it to the config file.");
    }
    if (session.flaw() != null) {
      return new Lack("Its sso-session can't be read: " + session.flaw() + ".", "Correct that.");
    }
    return ofSso(profile, session);
  }

  private static @Nullable Lack ofSso(ProfileSection profile, ProfileSection session) {
    for (String key : new String[] {"sso_account_id", "sso_role_name"}) {
      if (!profile.has(key)) {
        return new Lack(key + " is missing.", "Add it below " + profile.place() + ".");
      }
    }
    for (String key : new String[] {"sso_region", "sso_start_url"}) {
      if (!session.has(key)) {
        return new Lack(key + " is missing.", "Add it below " + session.place() + ".");
      }
    }
    return AwsRegion.typed(String.valueOf(session.value("sso_region"))) != null
        ? null
        : new Lack("sso_region is not a region.", "Correct it below " + session.place() + ".");
  }

  private static @Nullable Lack ofDuration(ProfileSection profile) {
    String duration = profile.value("duration_seconds");
    return duration == null || duration.matches("[0-9]{1,6}")
        ? null
        : new Lack("duration_seconds is not a number.", "Correct it: 900 to 43200.");
  }

  private static @Nullable Lack ofMachine(ProfileSection profile) {
    if (profile.has("source_profile")) {
      return new Lack(
          "It has both source_profile and credential_source.",
          "Remove one of them below " + profile.place() + ".");
    }
    String source = String.valueOf(profile.value("credential_source"));
    if (!MACHINES.contains(source.toLowerCase(Locale.ROOT))) {
      return new Lack(
          "Its credential_source is none that there is.",
          "Write Environment, Ec2InstanceMetadata or EcsContainer.");
    }
    return ofDuration(profile);
  }

  private static @Nullable Lack ofRole(ProfileSet set, ProfileSection profile, Set<String> above) {
    String source = profile.value("source_profile");
    if (source == null) {
      return new Lack(
          "It has a role_arn but no source_profile.", "Add one below " + profile.place() + ".");
    }
    Lack duration = ofDuration(profile);
    if (duration != null) {
      return duration;
    }
    if (source.equals(profile.name())) {
      // the AWS CLI's reading: a role's own section may hold the keys that assume it
      return ofKeys(profile);
    }
    ProfileSection next = set.profile(source);
    if (next == null) {
      return new Lack(
          "Its source_profile '%s' is in neither file.".formatted(source), "Correct the name.");
    }
    if (above.contains(source)) {
      return new Lack(
          "Its roles go round in a circle: %s → %s.".formatted(String.join(" → ", above), source),
          "Let one of them name a profile with keys or SSO.");
    }
    Lack below = lack(set, next, above);
    return below == null
        ? null
        : new Lack("Its source_profile '%s': %s".formatted(source, below.what()), below.nextStep());
  }
}
