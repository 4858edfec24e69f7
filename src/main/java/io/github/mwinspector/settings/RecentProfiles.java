package io.github.mwinspector.settings;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileListing;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When profiles were last looked up with. Names and times only.
 *
 * @param lastUsed by the profile's name, the most recent first; at most {@link #MOST}
 */
public record RecentProfiles(Map<String, Instant> lastUsed) {
  /** How many names are kept. */
  public static final int MOST = 200;

  /** Longer names are not kept: the files of nobody hold such. */
  static final int LONGEST_NAME = 512;

  public RecentProfiles {
    Map<String, Instant> kept = new LinkedHashMap<>();
    lastUsed.entrySet().stream()
        .filter(e -> e.getKey().length() <= LONGEST_NAME)
        .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
        .limit(MOST)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    lastUsed = Collections.unmodifiableMap(kept);
  }

  /** Nothing was used yet. */
  public static RecentProfiles none() {
    return new RecentProfiles(Map.of());
  }

  /** These and others; of two times of one name the later. */
  public RecentProfiles and(RecentProfiles others) {
    Map<String, Instant> both = new LinkedHashMap<>(lastUsed);
    others.lastUsed.forEach((name, time) -> both.merge(name, time, (a, b) -> a.isAfter(b) ? a : b));
    return new RecentProfiles(both);
  }

  /** These with one more use. */
  public RecentProfiles used(String name, Instant when) {
    return and(new RecentProfiles(Map.of(name, when)));
  }

  /** The listing with the most recently used profiles first, then the others by name. */
  public ProfileListing ordered(ProfileListing listing) {
    Comparator<AwsProfile> recent =
        Comparator.comparing(
            profile -> lastUsed.getOrDefault(profile.name(), Instant.MIN),
            Comparator.reverseOrder());
    return new ProfileListing(
        listing.profiles().stream()
            .sorted(
                recent
                    .thenComparing(AwsProfile::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(AwsProfile::name))
            .toList(),
        listing.preselected(),
        listing.problems());
  }
}
