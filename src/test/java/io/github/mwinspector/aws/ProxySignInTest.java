package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy that wants a user and password, before a server with a company's certificate. */
class ProxySignInTest {
  @TempDir static Path folder;
  private static Authority company;

  @TempDir Path home;

  @BeforeAll
  static void found() throws Exception {
    company = new Authority(folder, "ssm.eu-central-1.amazonaws.com");
  }

  @AfterAll
  static void close() throws IOException {
    company.close();
  }

  /** Lets those through to the company's server who say the right words. */
  private static final class Gate implements AutoCloseable {
    final List<String> heads = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;
    private final String words;

    Gate(String words) throws IOException {
      this.words = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.ISO_8859_1));
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::accept);
    }

    int port() {
      return listener.getLocalPort();
    }

    private void accept() {
      try {
        while (true) {
          Socket socket = listener.accept();
          Thread.ofVirtual().start(() -> serve(socket));
        }
      } catch (IOException e) {
        // closed
      }
    }

    private void serve(Socket socket) {
      try (socket) {
        while (true) {
          String head = Authority.head(socket.getInputStream());
          heads.add(head);
          OutputStream out = socket.getOutputStream();
          if (head.contains("Proxy-authorization: Basic " + words + "\r\n")) {
            out.write("HTTP/1.1 200 Yes\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            through(socket);
            return;
          }
          out.write(
              ("HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                      + "Content-Length: 0\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // the client has ended it
      }
    }

    private static void through(Socket client) throws IOException {
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), company.port())) {
        Thread.ofVirtual().start(() -> copy(client, server));
        server.getInputStream().transferTo(client.getOutputStream());
      }
    }

    private static void copy(Socket from, Socket to) {
      try {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException e) {
        // one of them has ended it
      }
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  private World world(String proxy) {
    World world = new World(home).config("[profile p]\n" + World.KEYS);
    world.environment.put("HTTPS_PROXY", proxy);
    world.environment.put("AWS_CA_BUNDLE", company.pem.toString());
    return world;
  }

  @ParameterizedTest
  @CsvSource({
    "http://u:p%40ss%3Aw%C3%B6rd+@, u:p@ss:wörd+",
    "u:secretword@, u:secretword",
    "http://u:100%secret@, u:100%secret",
    "HTTP://domain%5Cu:a@b@, domain\\u:a@b"
  })
  void a_proxy_is_told_its_user_and_password_when_it_asks(String written, String words)
      throws Exception {
    try (Gate gate = new Gate(words);
        World world = world(written + "127.0.0.1:" + gate.port())) {
      assertEquals(200, world.look("p").call().httpStatus());
      assertFalse(gate.heads.getFirst().contains("uthorization"), gate.heads.toString());
      assertTrue(gate.heads.getFirst().startsWith("CONNECT ssm.eu-central-1.amazonaws.com:443 "));
      assertEquals(2, gate.heads.size(), gate.heads.toString());
    }
  }

  @Test
  void a_password_that_is_refused_is_told_to_the_proxy_once_and_to_nobody_else() throws Exception {
    try (Gate gate = new Gate("u:other");
        World world = world("http://u:CANARYpassword@127.0.0.1:" + gate.port())) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.PROXY_SIGN_IN, failure.kind());
      assertEquals(2, gate.heads.size(), gate.heads.toString());
      assertEquals(1, failure.details().attempts());
      String told = failure.headline() + failure.nextStep() + failure.details().said();
      assertFalse((told + world.progress).contains("CANARY"), told);
    }
  }

  @Test
  void a_proxy_that_is_wanted_over_tls_is_not_told_the_password() throws Exception {
    try (Gate gate = new Gate("u:CANARYpassword");
        World world = world("https://u:CANARYpassword@127.0.0.1:" + gate.port())) {
      assertEquals(FailureKind.ENDPOINT_REFUSED, world.failure("p").kind());
      assertFalse(gate.heads.toString().contains("uthorization"));
    }
  }
}
