package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  @TempDir Path home;

  /** A context with a certificate that nobody has signed but itself. */
  private SSLContext selfSigned() throws Exception {
    Path store = home.resolve("store.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost")
            .redirectErrorStream(true)
            .start();
    made.getInputStream().readAllBytes();
    assertEquals(0, made.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void a_certificate_that_is_not_trusted_is_a_tls_failure_after_one_try() throws Exception {
    AtomicInteger handshakes = new AtomicInteger();
    try (ServerSocket server =
            selfSigned()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        World world = new World(home)) {
      Thread.ofVirtual().start(() -> greet(server, handshakes));
      world.config(
          "[profile p]\nendpoint_url = https://localhost:%d\n%s"
              .formatted(server.getLocalPort(), World.KEYS));
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.TLS, failure.kind());
      assertTrue(failure.nextStep().contains("certificate authority"));
      assertEquals(1, failure.details().attempts());
      assertEquals(1, handshakes.get());
    }
  }

  private static void greet(ServerSocket server, AtomicInteger handshakes) {
    while (true) {
      try (Socket socket = server.accept()) {
        handshakes.incrementAndGet();
        socket.getInputStream().read();
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }
}
