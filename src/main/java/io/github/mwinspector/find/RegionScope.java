package io.github.mwinspector.find;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The regions in which each profile is asked. */
public sealed interface RegionScope {
  /** The profile's own region alone; none for a profile that has none. */
  record Own() implements RegionScope {}

  /**
   * These regions, as far as they are of the profile's partition: keys of one partition are strange
   * to the others. A profile without a region is taken to be of the first one's partition.
   *
   * @param regions in the order to ask them
   */
  record Among(List<AwsRegion> regions) implements RegionScope {
    public Among {
      regions = List.copyOf(regions);
    }
  }

  /** The regions to ask with a profile, its own one first. */
  default List<AwsRegion> of(AwsProfile profile) {
    AwsRegion own = profile.region() == null ? null : AwsRegion.typed(profile.region());
    return switch (this) {
      case Own _ -> own == null ? List.of() : List.of(own);
      case Among(List<AwsRegion> regions) -> among(regions, own);
    };
  }

  private static List<AwsRegion> among(List<AwsRegion> regions, @Nullable AwsRegion own) {
    if (regions.isEmpty()) {
      return List.of();
    }
    Partition partition = own == null ? regions.getFirst().partition() : own.partition();
    Set<AwsRegion> ordered = new LinkedHashSet<>();
    regions.stream()
        .filter(region -> own != null && region.id().equals(own.id()))
        .forEach(ordered::add);
    regions.stream().filter(region -> region.partition() == partition).forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
