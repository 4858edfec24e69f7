package io.github.mwinspector.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile that can be chosen. Holds no credentials.
 *
 * @param name as the files write it; for the demo account a name that no file can hold
 * @param kind its form
 * @param region its own region, or null
 * @param accountId its account where the file says it, or null
 * @param place the file and line it stands at, or null for the demo account
 * @param chain the profiles that its role takes its credentials from, the nearest first; ends where
 *     one is missing or comes again; empty for all that takes them from no other profile
 * @param lacks why it can't be used to look up, in words with the next step; null when it can
 */
public record AwsProfile(
    String name,
    ProfileKind kind,
    @Nullable String region,
    @Nullable String accountId,
    @Nullable FilePlace place,
    List<ChainLink> chain,
    @Nullable String lacks) {

  public AwsProfile {
    chain = List.copyOf(chain);
  }

  /** A profile that takes its credentials from no other. */
  public AwsProfile(
      String name,
      ProfileKind kind,
      @Nullable String region,
      @Nullable String accountId,
      @Nullable FilePlace place,
      @Nullable String lacks) {
    this(name, kind, region, accountId, place, List.of(), lacks);
  }

  /** The built-in account with made-up data. Needs no network and no credentials. */
  public static final AwsProfile DEMO =
      new AwsProfile("Demo account", ProfileKind.DEMO, "eu-central-1", "111122223333", null, null);

  /** Another account with made-up data, to find something in. */
  public static final AwsProfile DEMO_PAYMENTS =
      new AwsProfile(
          "Demo account: payments", ProfileKind.DEMO, "ap-southeast-2", "222233334444", null, null);

  /** One more, which has hardly anything. */
  public static final AwsProfile DEMO_SANDBOX =
      new AwsProfile(
          "Demo account: sandbox", ProfileKind.DEMO, "us-west-2", "333344445555", null, null);

  /** The built-in accounts, the one to begin with first. */
  public static final List<AwsProfile> DEMOS = List.of(DEMO, DEMO_PAYMENTS, DEMO_SANDBOX);

  /** The built-in account of this name, or null. */
  public static @Nullable AwsProfile demo(String name) {
    return DEMOS.stream().filter(demo -> demo.name.equals(name)).findFirst().orElse(null);
  }

  /** Whether this is a built-in account. */
  public boolean isDemo() {
    return kind == ProfileKind.DEMO;
  }

  /** Whether a look-up with this profile can be tried. */
  public boolean usable() {
    return lacks == null;
  }
}
