package io.github.mwinspector.profile;

import java.util.regex.Pattern;

/** An AWS partition and the form of its region ids, as the SDKs' partition data writes it. */
public enum Partition {
  AWS("aws", "Commercial", "(us|eu|ap|sa|ca|me|af|il|mx)-\\w+-\\d+"),
  AWS_CN("aws-cn", "China", "cn-\\w+-\\d+"),
  AWS_US_GOV("aws-us-gov", "GovCloud (US)", "us-gov-\\w+-\\d+"),
  AWS_EUSC("aws-eusc", "European Sovereign Cloud", "eusc-(de)-\\w+-\\d+"),
  AWS_ISO("aws-iso", "ISO (US)", "us-iso-\\w+-\\d+"),
  AWS_ISO_B("aws-iso-b", "ISOB (US)", "us-isob-\\w+-\\d+"),
  AWS_ISO_E("aws-iso-e", "ISOE (Europe)", "eu-isoe-\\w+-\\d+"),
  AWS_ISO_F("aws-iso-f", "ISOF", "us-isof-\\w+-\\d+");

  private final String id;
  private final String words;
  private final Pattern regions;

  Partition(String id, String words, String regions) {
    this.id = id;
    this.words = words;
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

  /** Whether a region id has this partition's form. */
  public boolean matches(String regionId) {
    return regions.matcher(regionId).matches();
  }
}
