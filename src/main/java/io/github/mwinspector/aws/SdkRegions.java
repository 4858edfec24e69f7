package io.github.mwinspector.aws;

import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The regions that have Systems Manager, from the SDK's own metadata. */
public final class SdkRegions {
  private SdkRegions() {}

  /** Every real region, sorted by partition, then id. No pseudo-regions (global, fips). */
  public static List<AwsRegion> all() {
    return SsmClient.serviceMetadata().regions().stream()
        .flatMap(SdkRegions::known)
        .sorted(Comparator.comparing(AwsRegion::partition).thenComparing(AwsRegion::id))
        .toList();
  }

  private static Stream<AwsRegion> known(Region region) {
    RegionMetadata metadata = region.metadata();
    if (metadata == null) { // the fips pseudo-regions
      return Stream.empty();
    }
    return Stream.of(Partition.values())
        .filter(partition -> partition.id().equals(metadata.partition().id()))
        .map(partition -> new AwsRegion(region.id(), metadata.description(), partition));
  }
}
