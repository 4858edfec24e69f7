package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.command.Theme;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window asks a server that says nothing; what happens on the wire when a person gives up. */
@FxTest
class CancelledCallTest {
  private static final String WINDOW = "14bea65d-5ccc-462d-a2f3-e99c80123456";
  private static final String TASK = "c9b05aba-197f-4d8d-be34-e73fb0123456";
  private static final String ANSWER =
      "{\"WindowExecutionId\":\"%s\",\"TaskExecutionId\":\"%s\",\"TaskArn\":\"AWS-Found\"}"
          .formatted(WINDOW, TASK);

  @TempDir Path home;

  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final AtomicInteger connections = new AtomicInteger();
  private ServerSocket server;
  private Session session;
  private FxDriver driver;
  private Stage stage;
  private String coloursBefore;

  @BeforeEach
  void ask(FxDriver driver) throws Exception {
    this.driver = driver;
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[profile p]\naws_access_key_id = AKIAMADEUP0000000001\naws_secret_access_key = made-up\n"
            + "endpoint_url = http://127.0.0.1:%d\n".formatted(server.getLocalPort()));
    // Nobody listens there: whose keys they are is asked beside the look-up, not of this server.
    Map<String, String> environment =
        Map.of("HOME", home.toString(), "AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1");
    session = new Session(environment, home.toString(), _ -> {});
    WindowRequest request =
        new WindowRequest(
            new AwsProfile("p", ProfileKind.STATIC_KEYS, null, null, null, null),
            Objects.requireNonNull(AwsRegion.typed("eu-central-1")),
            new WindowExecutionId(WINDOW),
            new TaskExecutionId(TASK),
            Theme.LIGHT,
            null);
    stage = driver.show(s -> new OpenWindow(session, request).show(s));
    asked.get(20, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    driver.runFx(stage::hide);
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
    session.awaitKept();
    server.close();
  }

  /** Is silent on the first connection until the client ends it; answers on the second. */
  private void serve() {
    try {
      try (Socket first = server.accept()) {
        connections.incrementAndGet();
        request(first);
        asked.complete(null);
        try {
          while (first.getInputStream().read() >= 0) {
            // nothing more comes
          }
        } catch (IOException e) {
          // a reset ends it as well
        }
        ended.complete(null);
      }
      try (Socket second = server.accept()) {
        connections.incrementAndGet();
        request(second);
        second
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                    .formatted(ANSWER.length(), ANSWER)
                    .getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads up to the end of the body, which is one JSON object of texts. */
  private static void request(Socket socket) throws IOException {
    int read = 0;
    while (read >= 0 && read != '}') {
      read = socket.getInputStream().read();
    }
  }

  private boolean says(String selector, String words) {
    return stage.getScene().getRoot().lookupAll(selector).stream()
        .anyMatch(node -> ((Labeled) node).getText().contains(words));
  }

  @Test
  void escapeEndsTheConnectionAndTheNextLookUpIsAnswered() throws Exception {
    assertFalse(ended.isDone());
    driver.press(KeyCode.ESCAPE);
    driver.waitUntil("it says so", () -> says(".status-line .label", "Cancelled"));
    ended.get(20, TimeUnit.SECONDS);
    driver.waitUntil("the call has ended", () -> session.inFlight().none());
    assertEquals(1, connections.get(), "it went on trying");
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.press(KeyCode.ENTER);
    driver.waitUntil("the task is shown", () -> says(".task-name", "AWS-Found"));
  }

  @Test
  void closingTheWindowEndsTheConnection() throws Exception {
    driver.runFx(stage::hide);
    ended.get(20, TimeUnit.SECONDS);
    assertTrue(session.threads().awaitTermination(20, TimeUnit.SECONDS), "the call goes on");
    assertEquals(1, connections.get(), "it went on trying");
    assertEquals(0, driver.findAll(".status-line").size());
  }
}
