package io.github.mwinspector.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two AWS files hold.
 *
 * @param profiles every profile, the unusable ones too, without the demo account
 * @param preselected the name AWS_PROFILE gives, else {@code default} when there is one, else null
 * @param problems files that could not be read, in words; empty when all is well
 */
public record ProfileListing(
    List<AwsProfile> profiles, @Nullable String preselected, List<String> problems) {
  public ProfileListing {
    profiles = List.copyOf(profiles);
    problems = List.copyOf(problems);
  }

  /** The profile of this name, or null. */
  public @Nullable AwsProfile named(String name) {
    return profiles.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }
}
