package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.profile.AwsProfile;
import org.jspecify.annotations.Nullable;

/**
 * How the calls for a profile are made. The variables go before the profile, as for the AWS CLI.
 *
 * @param tries how often a call is tried at most, 1 to {@link #MOST_TRIES}. {@code retry_mode}
 *     changes nothing: all of it is "standard", since "legacy" only differs in longer tries, and
 *     what "adaptive" adds is done for all calls by {@link Pace}
 * @param bundle the file of further certificate authorities, or null
 */
record Manner(int tries, @Nullable Bundle bundle) {
  /** Whatever the settings say: a whole call ends after its deadline, and others wait. */
  static final int MOST_TRIES = 10;

  static final Manner USUAL = new Manner(ClientSettings.TRIES, null);

  /**
   * A file of certificate authorities.
   *
   * @param path as written
   * @param where what names it, in words
   */
  record Bundle(String path, String where) {}

  /** How the calls for a profile are made by the files and variables as they are now. */
  static Manner of(AwsFiles files, String profile) {
    if (AwsProfile.demo(profile) != null) {
      return USUAL;
    }
    ProfileSection section = files.read().profile(profile);
    AwsHome home = files.home();
    String tries = home.variable("AWS_MAX_ATTEMPTS");
    String most = tries == null && section != null ? section.value("max_attempts") : tries;
    return new Manner(bounded(most), bundle(home, section));
  }

  private static @Nullable Bundle bundle(AwsHome home, @Nullable ProfileSection section) {
    String named = home.variable("AWS_CA_BUNDLE");
    if (named != null) {
      return new Bundle(named, "AWS_CA_BUNDLE");
    }
    String own = section == null ? null : section.value("ca_bundle");
    return section == null || own == null
        ? null
        : new Bundle(own, "ca_bundle of profile '%s'".formatted(section.name()));
  }

  private static int bounded(@Nullable String tries) {
    if (tries == null || !tries.matches("0*[1-9][0-9]*")) {
      return ClientSettings.TRIES;
    }
    return tries.length() > 6 ? MOST_TRIES : Math.min(Integer.parseInt(tries), MOST_TRIES);
  }
}
