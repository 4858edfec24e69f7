package io.github.mwinspector.find;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is searched for and where.
 *
 * @param execution the window execution
 * @param profiles the profiles to ask with, in order; unusable ones are left out
 * @param scope the regions to ask
 */
public record FindPlan(WindowExecutionId execution, List<AwsProfile> profiles, RegionScope scope) {
  public FindPlan {
    profiles = profiles.stream().filter(AwsProfile::usable).distinct().toList();
  }

  /** The accounts to ask. Profiles of the same account come together, so it is asked once. */
  public List<AccountPlan> accounts() {
    Map<String, List<AwsProfile>> known = new LinkedHashMap<>();
    for (AwsProfile profile : profiles) {
      // No account id holds a blank: profiles of unknown accounts stay apart.
      String key = profile.accountId() == null ? "profile " + profile.name() : profile.accountId();
      known.computeIfAbsent(key, _ -> new ArrayList<>()).add(profile);
    }
    return known.values().stream().map(this::account).toList();
  }

  private AccountPlan account(List<AwsProfile> together) {
    Set<AwsRegion> regions = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    for (AwsProfile profile : together) {
      scope.of(profile).stream().filter(region -> ids.add(region.id())).forEach(regions::add);
    }
    return new AccountPlan(together.getFirst().accountId(), together, List.copyOf(regions));
  }

  /** How many places are asked at most: each region of each account. */
  public int places() {
    return accounts().stream().mapToInt(account -> account.regions().size()).sum();
  }
}
