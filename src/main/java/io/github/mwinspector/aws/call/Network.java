package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import javax.net.ssl.HttpsURLConnection;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/**
 * Opens the connections of all clients, by the variables and the profile of the call under way:
 * proxy, trusted certificates, deadlines. Safe for several threads.
 */
public final class Network implements UrlConnectionFactory {
  private final AwsFiles files;
  private final ClientSettings settings;
  private final ProxySettings proxy;
  private final Trust trust;

  public Network(AwsFiles files, ClientSettings settings) {
    this.files = files;
    this.settings = settings;
    this.proxy = ProxySettings.of(files.home());
    this.trust = new Trust(files.home());
  }

  ClientSettings settings() {
    return settings;
  }

  /** Reads the authorities that are trusted without a bundle, as the first call by https would. */
  void warm() {
    try {
      trust.with(null);
    } catch (UnreadableBundle e) {
      throw new IllegalStateException("there was no bundle to read", e);
    }
  }

  /** How the call under way on this thread is made. */
  Manner manner() {
    return CallRecord.CURRENT.isBound()
        ? CallRecord.CURRENT.get().manner(profile -> Manner.of(files, profile))
        : Manner.USUAL;
  }

  /**
   * A connection, not yet made. On the call's own thread.
   *
   * @throws UncheckedIOException when it can't be made at all, see {@link UnreadableBundle}
   */
  @Override
  public HttpURLConnection createConnection(URI address) {
    try {
      HttpURLConnection connection = proxy.open(address.toURL());
      if (connection instanceof HttpsURLConnection secure) {
        secure.setSSLSocketFactory(trust.with(manner().bundle()));
      }
      connection.setConnectTimeout(Math.toIntExact(settings.connect().toMillis()));
      connection.setReadTimeout(Math.toIntExact(settings.attempt().toMillis()));
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
