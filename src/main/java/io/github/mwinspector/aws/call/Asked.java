package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.profile.Connection;
import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A look-up under way, as its calls need to know it.
 *
 * @param connection the profile and region
 * @param progress is told how far it is
 * @param started when it began
 */
public record Asked(Connection connection, Consumer<LookupProgress> progress, Instant started) {
  /** The region's id. */
  public String region() {
    return connection.region().id();
  }

  /** The profile's name. */
  public String profile() {
    return connection.profile().name();
  }

  /** Host of an endpoint, with its port where that isn't the scheme's own. */
  public static String host(URI endpoint) {
    return endpoint.getPort() < 0
        ? endpoint.getHost()
        : endpoint.getHost() + ":" + endpoint.getPort();
  }
}
