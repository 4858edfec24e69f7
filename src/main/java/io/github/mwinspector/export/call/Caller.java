package io.github.mwinspector.export.call;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.AskedFor;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, and where. A profile's own endpoint isn't named: the AWS CLI and boto3 read it
 * from the same files and variables.
 *
 * @param keys whose keys it is made with
 * @param region the region's id; null when it isn't known
 */
public record Caller(Keys keys, @Nullable String region) {
  /** Where {@code mw-inspector demo --port 8099} answers, as its help tells. */
  static final String DEMO_ADDRESS = "http://127.0.0.1:8099";

  /** Whose keys. */
  public sealed interface Keys {
    /**
     * A profile's.
     *
     * @param name as the files write it
     */
    record OfProfile(String name) implements Keys {}

    /**
     * A demo account's: it takes any secret key.
     *
     * @param keyId tells the accounts apart
     */
    record OfDemo(String keyId) implements Keys {}

    /** A file with a result can leave its profile out: the reader's own. */
    record Unknown() implements Keys {}
  }

  /** As it was asked here, or before it was saved. */
  public static Caller of(AskedFor asked) {
    String name = asked.profile();
    if (name == null) {
      return new Caller(new Keys.Unknown(), asked.region());
    }
    AwsProfile demo = AwsProfile.demo(name);
    if (demo == null) {
      return new Caller(new Keys.OfProfile(name), asked.region());
    }
    String key = demo.equals(AwsProfile.DEMO) ? "demo" : "DEMO" + demo.accountId();
    return new Caller(new Keys.OfDemo(key), asked.region());
  }
}
