package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.mwinspector.command.MwInspectorCommand;
import io.github.mwinspector.testing.PlantedSecrets;
import java.io.IOException;
import java.lang.ref.Reference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run in a process of its own with everything logged: no planted secret is in what it
 * prints, logs or writes.
 */
class CanaryProcessTest {
  private static final String WINDOW = "14bea65d-5ccc-462d-a2f3-e99c80123456";
  private static final String TASK = "c9b05aba-197f-4d8d-be34-e73fb0123456";
  private static final List<String> CANARIES =
      List.of(
          "KEYCANARYsecret",
          "KEYCANARYtoken",
          "ROLECANARYsecret",
          "ROLECANARYtoken",
          "COMMANDCANARY");

  @TempDir Path home;
  private HttpServer aws;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** The program as its launcher starts it, but for the level of the log. */
  static final class Loud {
    private Loud() {}

    public static void main(String[] args) {
      Logging logging = Logging.start();
      Logger root = Logger.getLogger("");
      root.setLevel(Level.ALL);
      int exit = MwInspectorCommand.run(new ThisProgram(Toolkit.begin(args)), args);
      Reference.reachabilityFence(logging);
      System.exit(exit);
    }
  }

  @BeforeEach
  void serve() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", this::answer);
    aws.start();
    String keys =
        "aws_access_key_id = AKIACANARYCANARY0001\naws_secret_access_key = KEYCANARYsecret0123\n"
            + "aws_session_token = KEYCANARYtoken0123456789\n";
    Files.writeString(
        home.resolve("config"),
        "[profile p]\nrole_arn = arn:aws:iam::1:role/T\nsource_profile = b\n[profile b]\n"
            + keys
            + "[profile c]\ncredential_process = /bin/sh "
            + home.resolve("keys.sh")
            + " # all\n");
    Files.writeString(
        home.resolve("keys.sh"),
        "echo COMMANDCANARYnoise >&2\n"
            + "echo run >> $0.runs\n"
            + "echo '{\"Version\":1,\"AccessKeyId\":\"ASIACOMMAND000000000\","
            + "\"SecretAccessKey\":\"COMMANDCANARYsecret\",\"SessionToken\":\"COMMANDCANARYtoken\"}'");
  }

  @AfterEach
  void stop() {
    aws.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Security-Token"));
      byte[] answer =
          (body.contains("AssumeRole") ? role() : PlantedSecrets.json(WINDOW, TASK))
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String role() {
    return """
    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
    <Credentials><AccessKeyId>ASIAROLEKEY00000000A</AccessKeyId>
    <SecretAccessKey>ROLECANARYsecret0123</SecretAccessKey>
    <SessionToken>ROLECANARYtoken0123</SessionToken><Expiration>%s</Expiration>
    </Credentials></AssumeRoleResult></AssumeRoleResponse>\
    """
        .formatted(Instant.now().plusSeconds(3600));
  }

  private ProgramProcess.Run report(String... more) throws Exception {
    return reportOf("p", more);
  }

  private ProgramProcess.Run reportOf(String profile, String... more) throws Exception {
    return new ProgramProcess(home, Loud.class)
        .run(
            java.util.Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:" + aws.getAddress().getPort()),
            Stream.concat(
                    Stream.of("report", "--profile", profile, "--region", "eu-central-1"),
                    Stream.concat(
                        Stream.of("--window-execution-id", WINDOW, "--task-id", TASK),
                        Stream.of(more)))
                .toArray(String[]::new));
  }

  private static void assertNoCanary(String where, String text) {
    for (String canary : CANARIES) {
      assertFalse(text.contains(canary), () -> where + " shows " + canary + ":\n" + text);
    }
    PlantedSecrets.assertNoValue(where, text);
  }

  @Test
  void neitherThePrintedReportNorTheLogHoldsASecretOrAValue() throws Exception {
    ProgramProcess.Run run = report();
    assertEquals(0, run.exit(), run.err());
    assertEquals(List.of("KEYCANARYtoken0123456789", "ROLECANARYtoken0123"), asked);
    assertTrue(run.err().contains(" FINE software.amazon.awssdk."), run.err());
    assertTrue(run.out().contains("DB_PASSWORD"), run.out());
    assertNoCanary("standard output", run.out());
    assertNoCanary("standard error", run.err());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCommandRunsWithTheSwitchAloneAndNothingOfWhatItPrintsComesOut() throws Exception {
    ProgramProcess.Run refused = reportOf("c");
    assertEquals(3, refused.exit(), refused.err());
    String command = "/bin/sh " + home.resolve("keys.sh") + " # all";
    assertTrue(refused.err().contains("  Command:    " + command + "\n"), refused.err());
    assertTrue(refused.err().contains("run this again with --allow-process"), refused.err());
    assertFalse(Files.exists(home.resolve("keys.sh.runs")));
    ProgramProcess.Run run = reportOf("c", "--why", "--allow-process");
    assertEquals(0, run.exit(), run.err());
    assertEquals("run\n", Files.readString(home.resolve("keys.sh.runs")), "once for all calls");
    assertTrue(asked.contains("COMMANDCANARYtoken"), asked.toString());
    assertNoCanary("standard output", run.out());
    assertNoCanary("standard error", run.err());
  }

  @Test
  void noFileThatARunLeavesHoldsASecretOrAValue() throws Exception {
    Path report = home.resolve("report.json");
    ProgramProcess.Run run = report("--format", "json", "--output", report.toString());
    assertEquals(0, run.exit(), run.err());
    List<Path> planted = List.of(home.resolve("config"), home.resolve("keys.sh"));
    int left = 0;
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!planted.contains(file)) {
          assertNoCanary(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
          left++;
        }
      }
    }
    // The report, and the two that the test itself lets the process write its streams into.
    assertEquals(3, left);
  }
}
