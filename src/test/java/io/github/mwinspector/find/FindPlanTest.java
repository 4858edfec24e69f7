package io.github.mwinspector.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindPlanTest {
  private static final WindowExecutionId ID =
      new WindowExecutionId("28a645a4-c0a4-4238-9368-6a7cf872bbea");
  private static final List<AwsRegion> ALL =
      regions("eu-central-1", "eu-west-1", "us-east-1", "cn-north-1", "cn-northwest-1");

  private static List<AwsRegion> regions(String... ids) {
    return Stream.of(ids).map(id -> Objects.requireNonNull(AwsRegion.typed(id))).toList();
  }

  private static AwsProfile profile(
      String name, @Nullable String region, @Nullable String account, @Nullable String lacks) {
    return new AwsProfile(name, ProfileKind.SSO_SESSION, region, account, null, lacks);
  }

  private static List<String> ids(List<AwsRegion> regions) {
    return regions.stream().map(AwsRegion::id).toList();
  }

  @Test
  void own_region_comes_first_and_no_region_of_another_partition_is_asked() {
    RegionScope all = new RegionScope.Among(ALL);
    assertEquals(
        List.of("us-east-1", "eu-central-1", "eu-west-1"),
        ids(all.of(profile("a", "us-east-1", null, null))));
    assertEquals(
        List.of("cn-northwest-1", "cn-north-1"),
        ids(all.of(profile("b", "cn-northwest-1", null, null))));
  }

  @Test
  void profile_without_a_region_is_of_the_partition_that_is_named_first() {
    assertEquals(
        List.of("eu-central-1", "eu-west-1", "us-east-1"),
        ids(new RegionScope.Among(ALL).of(profile("a", null, null, null))));
    assertEquals(
        List.of("cn-north-1"),
        ids(new RegionScope.Among(regions("cn-north-1")).of(profile("a", null, null, null))));
    assertEquals(List.of(), ids(new RegionScope.Own().of(profile("a", null, null, null))));
    assertEquals(
        List.of(), ids(new RegionScope.Among(List.of()).of(profile("a", null, null, null))));
  }

  @Test
  void own_region_is_not_asked_when_others_are_named() {
    assertEquals(
        List.of("eu-west-1"),
        ids(new RegionScope.Among(regions("eu-west-1")).of(profile("a", "us-east-1", null, null))));
  }

  @Test
  void profiles_of_one_account_are_asked_once_with_the_regions_of_each() {
    AwsProfile admin = profile("admin", "eu-west-1", "111122223333", null);
    AwsProfile other = profile("other", "eu-west-1", "444455556666", null);
    AwsProfile support = profile("support", "us-east-1", "111122223333", null);
    AwsProfile unknown = profile("keys", "us-east-1", null, null);
    AwsProfile unknownToo = profile("keys2", "us-east-1", null, null);
    FindPlan plan =
        new FindPlan(
            ID, List.of(admin, other, support, unknown, unknownToo), new RegionScope.Own());
    assertEquals(
        List.of(
            new AccountPlan(
                "111122223333", List.of(admin, support), regions("eu-west-1", "us-east-1")),
            new AccountPlan("444455556666", List.of(other), regions("eu-west-1")),
            new AccountPlan(null, List.of(unknown), regions("us-east-1")),
            new AccountPlan(null, List.of(unknownToo), regions("us-east-1"))),
        plan.accounts());
    assertEquals(5, plan.places());
  }

  @Test
  void profiles_that_cannot_be_used_are_left_out() {
    AwsProfile broken = profile("broken", "eu-west-1", "111122223333", "It can't be read.");
    assertEquals(0, new FindPlan(ID, List.of(broken), new RegionScope.Own()).places());
  }
}
