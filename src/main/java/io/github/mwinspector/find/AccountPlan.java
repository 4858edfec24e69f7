package io.github.mwinspector.find;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account to ask, once in each region.
 *
 * @param account its 12 digits, or null when the files don't say: then there is one profile, and
 *     the service must be asked whose it is
 * @param profiles those that lead there; the first is used, the next one where it is refused
 * @param regions the regions to ask, in order
 */
public record AccountPlan(
    @Nullable String account, List<AwsProfile> profiles, List<AwsRegion> regions) {
  public AccountPlan {
    profiles = List.copyOf(profiles);
    regions = List.copyOf(regions);
  }
}
