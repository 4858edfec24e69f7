package io.github.mwinspector.profile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An AWS partition and the form of its region ids, as the SDKs' partition data writes it. */
public enum Partition {
  AWS("aws", "Commercial", "console.aws.amazon.com", "(us|eu|ap|sa|ca|me|af|il|mx)-\\w+-\\d+"),
  AWS_CN("aws-cn", "China", "console.amazonaws.cn", "cn-\\w+-\\d+"),
  AWS_US_GOV("aws-us-gov", "GovCloud (US)", "console.amazonaws-us-gov.com", "us-gov-\\w+-\\d+"),
  AWS_EUSC(
      "aws-eusc", "European Sovereign Cloud", "console.amazonaws-eusc.eu", "eusc-(de)-\\w+-\\d+"),
  AWS_ISO("aws-iso", "ISO (US)", null, "us-iso-\\w+-\\d+"),
  AWS_ISO_B("aws-iso-b", "ISOB (US)", null, "us-isob-\\w+-\\d+"),
  AWS_ISO_E("aws-iso-e", "ISOE (Europe)", null, "eu-isoe-\\w+-\\d+"),
  AWS_ISO_F("aws-iso-f", "ISOF", null, "us-isof-\\w+-\\d+");

  private final String id;
  private final String words;
  private final @Nullable String consoleHost;
  private final Pattern regions;

  Partition(String id, String words, @Nullable String consoleHost, String regions) {
    this.id = id;
    this.words = words;
    this.consoleHost = consoleHost;
    this.regions = Pattern.compile(regions);
  }

  /** The partition's id in an ARN. */
  public String id() {
    return id;
  }

  /** The partition's name for people. */
  public String words() {
    return words;
  }

  /** The console's host without a region before it; null where no public one is known. */
  public @Nullable String consoleHost() {
    return consoleHost;
  }

  /** The partition of this id, or null. */
  public static @Nullable Partition of(String id) {
    for (Partition partition : values()) {
      if (partition.id.equals(id)) {
        return partition;
      }
    }
    return null;
  }

  /** Whether a region id has this partition's form. */
  public boolean matches(String regionId) {
    return regions.matcher(regionId).matches();
  }
}
