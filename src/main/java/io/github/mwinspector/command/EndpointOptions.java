package io.github.mwinspector.command;

import io.github.mwinspector.lookup.Grants;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which hosts that aren't AWS's a command line lets be called. */
final class EndpointOptions {
  static final String ALLOW_ENDPOINT = "--allow-endpoint";

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

  @Option(
      names = ALLOW_ENDPOINT,
      paramLabel = "HOST[:PORT]",
      description =
          "Call this host, which endpoint_url or AWS_ENDPOINT_URL names and which is not AWS's. It"
              + " receives signed calls. Can be repeated.")
  List<String> allowed = new ArrayList<>();

  /** Hands them over. */
  void to(Grants grants) {
    for (String host : allowed) {
      if (!HOST.matcher(host).matches()) {
        throw new UsageException(
            "%s: \"%s\" is not a host, such as ssm.example.org or ssm.example.org:8443."
                .formatted(ALLOW_ENDPOINT, host));
      }
    }
    allowed.forEach(grants::allowEndpoint);
  }
}
