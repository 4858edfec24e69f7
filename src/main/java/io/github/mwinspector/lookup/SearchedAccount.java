package io.github.mwinspector.lookup;

import io.github.mwinspector.find.AccountPlan;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account of a search under way: who leads there, and which regions come next. */
final class SearchedAccount {
  private final List<AwsProfile> profiles;
  private final List<AwsRegion> regions;
  private final Map<Integer, LookupFailure> refused = new HashMap<>();
  private @Nullable String id;
  private int next;

  SearchedAccount(AccountPlan plan) {
    this.id = plan.account();
    this.profiles = new ArrayList<>(plan.profiles());
    this.regions = new ArrayList<>(plan.regions());
  }

  /** Whether a failure says that the profile itself can't be used, in whatever region. */
  static boolean ofTheProfile(FailureKind kind) {
    return switch (kind) {
      case CREDENTIALS_MISSING,
          CREDENTIALS_EXPIRED,
          SIGN_IN_NEEDED,
          SIGN_IN_CACHE,
          ROLE_REFUSED,
          MFA_NEEDED,
          COMMAND_NOT_ALLOWED,
          COMMAND_FAILED,
          PROFILE_UNSUPPORTED,
          ENDPOINT_REFUSED ->
          true;
      // A region that the account hasn't switched on refuses keys that are good elsewhere.
      case CREDENTIALS_INVALID,
          BAD_ID,
          NOT_FOUND,
          ACCESS_DENIED,
          THROTTLED,
          REGION_UNREACHABLE,
          SERVICE_FAULT,
          CLOCK_WRONG,
          DNS,
          CONNECTION_REFUSED,
          TIMED_OUT,
          TLS,
          PROXY_SIGN_IN,
          PORTAL,
          ANSWER_BROKEN,
          ANSWER_EMPTY,
          ANSWER_OF_OTHER,
          CANCELLED,
          UNEXPECTED ->
          false;
    };
  }

  /** The account's 12 digits; null until they are known. */
  @Nullable String id() {
    return id;
  }

  void identified(String account) {
    id = account;
  }

  List<AwsRegion> regions() {
    return regions;
  }

  boolean hasMore() {
    return next < regions.size();
  }

  AwsRegion next() {
    return regions.get(next++);
  }

  int profiles() {
    return profiles.size();
  }

  AwsProfile profile(int index) {
    return profiles.get(index);
  }

  Connection connection(int profile, AwsRegion region) {
    return new Connection(profiles.get(profile), region);
  }

  /** A connection to ask whose account it is: any region tells. */
  Connection anywhere(int profile) {
    AwsRegion fallback = new AwsRegion("us-east-1", null, Partition.AWS);
    return connection(profile, regions.isEmpty() ? fallback : regions.getFirst());
  }

  /**
   * Takes another's profiles and regions in; returns how many regions are new by it.
   *
   * @param other the same account, as it turned out
   */
  int join(SearchedAccount other) {
    profiles.addAll(other.profiles);
    int before = regions.size();
    for (AwsRegion region : other.regions) {
      if (regions.stream().noneMatch(known -> known.id().equals(region.id()))) {
        regions.add(region);
      }
    }
    return regions.size() - before;
  }

  void refuse(int profile, LookupFailure failure) {
    refused.put(profile, failure);
  }

  boolean refusedWhole(int profile) {
    return refused.containsKey(profile);
  }

  /** Why a profile that was refused everywhere was. */
  LookupFailure whyRefused(int profile) {
    return Objects.requireNonNull(refused.get(profile));
  }
}
