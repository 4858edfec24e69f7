package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Need;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that the user configured. It receives what is signed for AWS, so one on another
 * computer that isn't AWS's own is called only over https and with a yes that names it (threat T9).
 *
 * @param text as written
 * @param where what configures it, in words
 */
public record EndpointSetting(String text, String where) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[::1]");

  /**
   * The hosts of the services we call, with FIPS and dual-stack names and the names of VPC
   * endpoints. Not all below amazonaws.com: anybody can have a bucket, a balancer or a machine with
   * a name there.
   */
  private static final Pattern OF_AWS =
      Pattern.compile(
          "(vpce-[0-9a-z-]+\\.)?(((ssm|monitoring|sts)(-fips)?\\.[a-z]{2,5}(-[a-z]+)+-\\d+"
              + "(\\.vpce)?)|sts)\\."
              + "(amazonaws\\.com(\\.cn)?|api\\.aws|api\\.amazonwebservices\\.(com\\.cn|eu)"
              + "|amazonaws\\.eu|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk"
              + "|csp\\.hci\\.ic\\.gov)");

  private static final String REMOVE =
      " Else remove the setting or set AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true.";

  /** Whose host it is. */
  public enum Owner {
    THIS_COMPUTER,
    AWS,
    SOMEBODY
  }

  /** The endpoint, or null when the text names none that is ever called. */
  public @Nullable URI uri() {
    try {
      URI uri = new URI(text);
      boolean plain = uri.getUserInfo() == null && uri.getRawQuery() == null;
      if (uri.getHost() == null || !plain || uri.getRawFragment() != null) {
        return null;
      }
      return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
        case "https" -> uri;
        case "http" -> loopback(uri) ? uri : null;
        default -> null;
      };
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The endpoint that a text names when it is one on this computer, else null. */
  public static @Nullable URI onThisComputer(String text) {
    URI named = new EndpointSetting(text, "").uri();
    return named != null && loopback(named) ? named : null;
  }

  /** Whose host an endpoint names. */
  public static Owner owner(URI endpoint) {
    if (loopback(endpoint)) {
      return Owner.THIS_COMPUTER;
    }
    boolean port = endpoint.getPort() < 0 || endpoint.getPort() == 443;
    return port && OF_AWS.matcher(lower(endpoint)).matches() ? Owner.AWS : Owner.SOMEBODY;
  }

  /** What a person has to say yes to before this endpoint is called. */
  Need.Endpoint need(URI endpoint) {
    return new Need.Endpoint(Asked.host(endpoint), where);
  }

  /** It waits for a yes. */
  static Words needsYes(Need.Endpoint need) {
    return new Words(
        FailureKind.ENDPOINT_REFUSED,
        "%s leads to %s, which is not AWS's.".formatted(need.where(), need.host()),
        "Allow that host if you know it." + REMOVE);
  }

  /** It is never called. */
  Words never() {
    String host = "an address that can't be read";
    boolean http = false;
    try {
      URI uri = new URI(text);
      host = uri.getHost() == null ? host : uri.getHost();
      http = "http".equalsIgnoreCase(uri.getScheme()) && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      // the words above say it
    }
    return new Words(
        FailureKind.ENDPOINT_REFUSED,
        http
            ? "%s leads to %s without TLS.".formatted(where, host)
            : "%s leads to %s, which is no endpoint.".formatted(where, host),
        "An endpoint is https://host, or http:// on this computer." + REMOVE);
  }

  private static boolean loopback(URI uri) {
    return LOOPBACK.matcher(lower(uri)).matches();
  }

  private static String lower(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
  }
}
