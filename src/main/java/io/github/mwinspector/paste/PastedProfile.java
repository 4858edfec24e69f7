package io.github.mwinspector.paste;

import io.github.mwinspector.profile.AwsProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profile that a pasted text means. */
public final class PastedProfile {
  private PastedProfile() {}

  /**
   * The profile that the text names, else the first that is usable and that the files say to be of
   * the text's account, else none: asking another account would be a wrong answer.
   *
   * @param profiles those of this machine; the demo account need not be among them
   */
  public static @Nullable AwsProfile of(Pasted pasted, List<AwsProfile> profiles) {
    String name = pasted.get(Fact.PROFILE);
    AwsProfile demo = name == null ? null : AwsProfile.demo(name);
    if (demo != null) {
      return demo;
    }
    for (AwsProfile profile : profiles) {
      if (profile.name().equals(name) && !ofAnother(profile, pasted)) {
        return profile;
      }
    }
    List<AwsProfile> matching = ofAccount(pasted, profiles);
    return matching.isEmpty() ? null : matching.getFirst();
  }

  /** The usable profiles that the files say to be of the text's account. */
  public static List<AwsProfile> ofAccount(Pasted pasted, List<AwsProfile> profiles) {
    String account = pasted.get(Fact.ACCOUNT);
    return profiles.stream()
        .filter(profile -> account != null && account.equals(profile.accountId()))
        .filter(profile -> profile.usable() && !profile.isDemo())
        .toList();
  }

  /** Whether the files say that a profile is of another account than the text. */
  public static boolean ofAnother(AwsProfile profile, Pasted pasted) {
    String account = pasted.get(Fact.ACCOUNT);
    return account != null && profile.accountId() != null && !account.equals(profile.accountId());
  }
}
