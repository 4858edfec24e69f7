package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.text.Sensitive;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that HTTPS_PROXY and NO_PROXY (or their lower-case twins) name, read here because the
 * SDK ignores HTTPS_PROXY and {@code host:port}. A user and password in the variable are told to
 * that proxy alone, when it asks, and not when the variable wants TLS on the way to it, which Java
 * doesn't do (threat T20).
 */
public final class ProxySettings {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:([a-z][a-z0-9+.-]*)://)?(?:([^/]*)@)?(\\[[0-9a-f:.]+]|[^:/@\\[\\]\\s]+)(?::(\\d{1,5}))?"
              + "/?",
          Pattern.CASE_INSENSITIVE);

  private static final int USUAL_PORT = 80;

  private final @Nullable Proxy proxy;
  private final @Nullable String foreign;
  private final @Nullable ProxySignIn signIn;
  private final NoProxy direct;

  private ProxySettings(
      @Nullable Proxy proxy,
      @Nullable String foreign,
      @Nullable ProxySignIn signIn,
      NoProxy direct) {
    this.proxy = proxy;
    this.foreign = foreign;
    this.signIn = signIn;
    this.direct = direct;
  }

  /**
   * Lets Java tell a proxy a user and password on the way to TLS, which it refuses by default. Java
   * asks once, before its first connection; only connections made here have any to tell.
   */
  public static void allowSignIn() {
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
  }

  /** The proxy of these variables; none when they name none or nothing readable. */
  public static ProxySettings of(AwsHome variables) {
    NoProxy direct = NoProxy.of(either(variables, "NO_PROXY"));
    String text = either(variables, "HTTPS_PROXY");
    Matcher named = NAMED.matcher(text == null ? "" : text);
    if (!named.matches()) {
      return new ProxySettings(null, null, null, direct);
    }
    String port = named.group(4);
    int number = port == null ? USUAL_PORT : Integer.parseInt(port);
    if (number > 65535) {
      return new ProxySettings(null, null, null, direct);
    }
    InetSocketAddress address = InetSocketAddress.createUnresolved(named.group(3), number);
    Proxy proxy = new Proxy(Proxy.Type.HTTP, address);
    String scheme = named.group(1) == null ? "http" : named.group(1).toLowerCase(Locale.ROOT);
    return scheme.equals("http")
        ? new ProxySettings(proxy, null, signIn(named.group(2), address), direct)
        : new ProxySettings(proxy, scheme, null, direct);
  }

  private static @Nullable ProxySignIn signIn(@Nullable String text, InetSocketAddress proxy) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    int colon = text.indexOf(':');
    String user = colon < 0 ? text : text.substring(0, colon);
    String password = colon < 0 ? "" : text.substring(colon + 1);
    return new ProxySignIn(proxy, decoded(user), new Sensitive(decoded(password)));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // a password with a bare % in it
      return text;
    }
  }

  private static @Nullable String either(AwsHome variables, String name) {
    String lower = variables.variable(name.toLowerCase(Locale.ROOT));
    return lower == null ? variables.variable(name) : lower;
  }

  /** Whether a host is asked through the proxy. */
  public boolean takes(URL address) {
    int port = address.getPort() < 0 ? address.getDefaultPort() : address.getPort();
    return proxy != null && !direct.direct(address.getHost(), port);
  }

  /**
   * A connection to an address, through the proxy where that is wanted; nothing is sent yet.
   *
   * @throws UnusableProxy when the proxy is of another kind than http
   */
  HttpURLConnection open(URL address) throws IOException {
    if (proxy == null || !takes(address)) {
      return (HttpURLConnection) address.openConnection();
    }
    if (foreign != null) {
      throw new UnusableProxy(foreign);
    }
    HttpURLConnection connection = (HttpURLConnection) address.openConnection(proxy);
    if (signIn != null) {
      signIn.on(connection);
    }
    return connection;
  }
}
