package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.services.ssm.SsmClient;

class SdkRegionsTest {
  private final List<AwsRegion> regions = SdkRegions.all();

  @Test
  void all_46_real_regions_are_there_and_no_pseudo_region() {
    assertEquals(46, regions.size());
    assertEquals(46, regions.stream().map(AwsRegion::id).distinct().count());
    assertTrue(regions.stream().noneMatch(r -> r.id().matches(".*(fips|global).*")));
    assertEquals(34, regions.stream().filter(r -> r.partition() == Partition.AWS).count());
  }

  @Test
  void they_are_those_that_the_client_itself_names() {
    List<String> ids =
        SsmClient.serviceMetadata().regions().stream()
            .filter(region -> region.metadata() != null)
            .map(Region::id)
            .sorted()
            .toList();
    assertEquals(ids, regions.stream().map(AwsRegion::id).sorted().toList());
    for (AwsRegion region : regions) {
      RegionMetadata metadata = Region.of(region.id()).metadata();
      assertEquals(metadata.description(), region.name());
      assertEquals(metadata.partition().id(), region.partition().id());
    }
  }

  @Test
  void each_has_its_long_name_and_the_form_of_its_partition() {
    for (AwsRegion region : regions) {
      assertNotNull(region.name(), region.id());
      assertTrue(region.partition().matches(region.id()), region.id());
    }
    assertTrue(
        regions.contains(new AwsRegion("us-east-1", "US East (N. Virginia)", Partition.AWS)));
  }

  @Test
  void they_are_sorted_by_partition_then_id() {
    assertEquals("af-south-1", regions.getFirst().id());
    assertEquals(Partition.AWS_ISO_F, regions.getLast().partition());
  }
}
