package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsHome;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

/**
 * The proxy that HTTPS_PROXY and NO_PROXY (or their lower-case twins) name, read here because the
 * SDK ignores HTTPS_PROXY and {@code host:port}. Loopback hosts are never asked through a proxy. A
 * user and password in the variable are not used: the JDK sends none to a proxy on the way to TLS.
 */
public final class ProxySettings {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127\\..*", "\\[?::1]?");

  private ProxySettings() {}

  /** The proxy of these variables; none when they name none or nothing readable. */
  public static ProxyConfiguration of(AwsHome variables) {
    ProxyConfiguration.Builder proxy =
        ProxyConfiguration.builder()
            .useSystemPropertyValues(false)
            .useEnvironmentVariablesValues(false);
    URI named = uri(either(variables, "HTTPS_PROXY"));
    if (named == null || named.getHost() == null) {
      return proxy.build();
    }
    int port = named.getPort() < 0 ? 8080 : named.getPort();
    proxy.endpoint(URI.create("http://%s:%d".formatted(named.getHost(), port)));
    return proxy.nonProxyHosts(direct(either(variables, "NO_PROXY"))).build();
  }

  private static @Nullable String either(AwsHome variables, String name) {
    String lower = variables.variable(name.toLowerCase(Locale.ROOT));
    return lower == null ? variables.variable(name) : lower;
  }

  private static @Nullable URI uri(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new URI(text.contains("://") ? text : "http://" + text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Patterns of the hosts to ask directly: a name stands for itself and what is below it. */
  private static Set<String> direct(@Nullable String list) {
    Set<String> patterns = new LinkedHashSet<>(LOOPBACK);
    for (String entry : list == null ? new String[0] : list.split("[,\\s]+")) {
      String host = entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
      if (entry.equals("*")) {
        patterns.add(".*");
      } else if (!host.isEmpty()) {
        patterns.add("(.*\\.)?" + Pattern.quote(host));
      }
    }
    return patterns;
  }
}
