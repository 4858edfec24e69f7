package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.profile.AwsRegion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a profile signs in to.
 *
 * @param profile the profile's name
 * @param name the name of its sso-session section; null for a profile that holds the settings
 *     itself
 * @param startUrl where the organisation signs in
 * @param region where its IAM Identity Center is
 * @param scopes what the section asks for; empty when it doesn't say
 * @param chosen the profile that the person chose: which of AWS's hosts are asked is its setting
 */
public record SsoSession(
    String profile,
    @Nullable String name,
    String startUrl,
    String region,
    List<String> scopes,
    ProfileSection chosen) {

  public SsoSession {
    scopes = List.copyOf(scopes);
  }

  /** What this profile itself signs in to; null when it doesn't, or its settings are not whole. */
  public static @Nullable SsoSession of(
      ProfileSet set, ProfileSection profile, ProfileSection chosen) {
    String name = profile.value("sso_session");
    ProfileSection settings = name == null ? profile : set.ssoSessions().get(name);
    String startUrl = settings == null ? null : settings.value("sso_start_url");
    String region = settings == null ? null : settings.value("sso_region");
    if (settings == null || startUrl == null || region == null || AwsRegion.typed(region) == null) {
      return null;
    }
    String scopes = settings.value("sso_registration_scopes");
    return new SsoSession(
        profile.name(), name, startUrl, region, name == null ? List.of() : scopes(scopes), chosen);
  }

  private static List<String> scopes(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** What a profile, or the first of its source profiles that signs in at all, signs in to. */
  public static @Nullable SsoSession behind(ProfileSet set, String profile) {
    Set<String> seen = new HashSet<>();
    ProfileSection chosen = set.profile(profile);
    ProfileSection next = chosen;
    while (chosen != null && next != null && seen.add(next.name())) {
      SsoSession session = of(set, next, chosen);
      if (session != null) {
        return session;
      }
      next = set.profile(String.valueOf(next.value("source_profile")));
    }
    return null;
  }

  /** What the AWS tools name its token's file after. */
  public String key() {
    return name == null ? startUrl : name;
  }

  /** That a person must sign in to it. */
  public Need.SignIn need() {
    return new Need.SignIn(profile, key(), startUrl);
  }
}
