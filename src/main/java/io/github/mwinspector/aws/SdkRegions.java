package io.github.mwinspector.aws;

import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.GeneratedRegionMetadataProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.regions.RegionMetadataProvider;
import software.amazon.awssdk.regions.servicemetadata.SsmServiceMetadata;

/**
 * The regions that have Systems Manager, from the SDK's own metadata: directly from its tables, as
 * {@code SsmClient.serviceMetadata()} and {@code Region.metadata()} make those of every service of
 * AWS first, some 300, which is a tenth of the program's start.
 */
public final class SdkRegions {
  private SdkRegions() {}

  /** Every real region, sorted by partition, then id. No pseudo-regions (global, fips). */
  public static List<AwsRegion> all() {
    RegionMetadataProvider all = new GeneratedRegionMetadataProvider();
    return new SsmServiceMetadata()
        .regions().stream()
            .flatMap(region -> known(region, all.regionMetadata(region)))
            .sorted(Comparator.comparing(AwsRegion::partition).thenComparing(AwsRegion::id))
            .toList();
  }

  private static Stream<AwsRegion> known(Region region, @Nullable RegionMetadata metadata) {
    if (metadata == null) { // the fips pseudo-regions
      return Stream.empty();
    }
    return Stream.of(Partition.values())
        .filter(partition -> partition.id().equals(metadata.partition().id()))
        .map(partition -> new AwsRegion(region.id(), metadata.description(), partition));
  }
}
