package io.github.mwinspector.aws.call;

import io.github.mwinspector.text.Sensitive;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells one proxy its user and password. Java asks again and again while they are refused, up to
 * twenty times, which locks accounts: each connection tells them once.
 */
final class ProxySignIn extends Authenticator {
  private static final Set<String> SCHEMES = Set.of("basic", "digest");

  private final InetSocketAddress proxy;
  private final String user;
  private final Sensitive password;
  private final ThreadLocal<Boolean> told = ThreadLocal.withInitial(() -> false);

  ProxySignIn(InetSocketAddress proxy, String user, Sensitive password) {
    this.proxy = proxy;
    this.user = user;
    this.password = password;
  }

  /** Lets a connection, which its own thread will make, ask here. */
  void on(HttpURLConnection connection) {
    told.set(false);
    connection.setAuthenticator(this);
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    boolean ours =
        getRequestorType() == RequestorType.PROXY
            && proxy.getHostString().equalsIgnoreCase(getRequestingHost())
            && proxy.getPort() == getRequestingPort()
            && SCHEMES.contains(getRequestingScheme().toLowerCase(Locale.ROOT));
    if (!ours || told.get()) {
      return null;
    }
    told.set(true);
    return new PasswordAuthentication(user, password.reveal().toCharArray());
  }
}
