package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.TaskAnswer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LookupFaultsTest {
  @TempDir Path home;

  private World world(FaultServer server) {
    return new World(home)
        .config("[profile p]\nendpoint_url = " + server.uri() + "\n")
        .credentials("[p]\n" + World.KEYS);
  }

  static Stream<Arguments> serviceErrors() {
    return Stream.of(
        arguments("DoesNotExistException", "no such", FailureKind.NOT_FOUND, "WindowTaskId"),
        arguments("ValidationException", "bad id", FailureKind.BAD_ID, "8-4-4-4-12"),
        arguments("AccessDeniedException", "no", FailureKind.ACCESS_DENIED, "resource *"),
        arguments("ExpiredTokenException", "old", FailureKind.CREDENTIALS_EXPIRED, "new ones"),
        arguments("UnrecognizedClientException", "?", FailureKind.CREDENTIALS_INVALID, "deleted"),
        arguments("InvalidSignatureException", "?", FailureKind.CREDENTIALS_INVALID, "secret"),
        arguments(
            "InvalidSignatureException",
            "Signature expired: 20260401T020311Z is now earlier than 20260401T021040Z",
            FailureKind.CLOCK_WRONG,
            "Set the clock"),
        arguments("IncompleteSignatureException", "?", FailureKind.CREDENTIALS_INVALID, "secret"),
        arguments("OptInRequired", "?", FailureKind.REGION_UNREACHABLE, "switched on"),
        arguments("RequestTimeTooSkewed", "?", FailureKind.CLOCK_WRONG, "clock"),
        arguments("RequestExpired", "?", FailureKind.CLOCK_WRONG, "clock"),
        arguments("ThrottlingException", "Rate exceeded", FailureKind.THROTTLED, "Wait"),
        arguments("SomethingNewException", "?", FailureKind.UNEXPECTED, "details"));
  }

  @ParameterizedTest
  @MethodSource("serviceErrors")
  void each_service_error_has_its_kind_and_a_next_step_and_keeps_the_service_s_text(
      String code, String message, FailureKind kind, String nextStep) {
    try (FaultServer server = new FaultServer(FaultServer.error(400, code, message));
        World world = world(server)) {
      LookupFailure failure = world.failure("p");
      assertEquals(kind, failure.kind());
      String words = failure.headline() + failure.nextStep();
      assertTrue(words.contains(nextStep), words);
      assertEquals(message, failure.details().said());
      assertEquals("request-7", failure.details().requestId());
      assertEquals(400, failure.details().httpStatus());
    }
  }

  static Stream<Arguments> faults() {
    String cut = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\n" + World.GOOD;
    String chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n";
    return Stream.of(
        arguments("reset", FaultServer.reset(), FailureKind.CONNECTION_REFUSED, 3),
        arguments("cut", FaultServer.raw(cut), FailureKind.ANSWER_BROKEN, 3),
        arguments("bad chunk", FaultServer.raw(chunk), FailureKind.ANSWER_BROKEN, 3),
        arguments(
            "broken JSON", FaultServer.json(200, "{\"Status\":"), FailureKind.ANSWER_BROKEN, 3),
        arguments("a list", FaultServer.json(200, "[1]"), FailureKind.ANSWER_BROKEN, 3),
        arguments("null", FaultServer.json(200, "null"), FailureKind.ANSWER_BROKEN, 1),
        arguments("empty", FaultServer.json(200, ""), FailureKind.ANSWER_EMPTY, 1),
        arguments("{}", FaultServer.json(200, "{}"), FailureKind.ANSWER_EMPTY, 1),
        arguments("HTML", FaultServer.html(200), FailureKind.PORTAL, 3),
        arguments(
            "302",
            FaultServer.html(302, "Location: http://login.example/?s=1"),
            FailureKind.PORTAL,
            1),
        arguments("403 HTML", FaultServer.html(403), FailureKind.PORTAL, 1),
        arguments("407", FaultServer.html(407), FailureKind.PROXY_SIGN_IN, 1),
        arguments("502 HTML", FaultServer.html(502), FailureKind.PORTAL, 3),
        arguments("503 HTML", FaultServer.html(503), FailureKind.PORTAL, 3),
        arguments("503 bare", FaultServer.json(503, ""), FailureKind.SERVICE_FAULT, 3),
        arguments(
            "500",
            FaultServer.error(500, "InternalServerError", "oops"),
            FailureKind.SERVICE_FAULT,
            3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void each_fault_on_the_wire_has_its_kind_after_its_number_of_tries(
      String name, FaultServer.Reply reply, FailureKind kind, int tries) {
    try (FaultServer server = new FaultServer(reply);
        World world = world(server)) {
      LookupFailure failure = world.failure("p");
      assertEquals(kind, failure.kind(), failure.toString());
      assertEquals(tries, failure.details().attempts());
      assertEquals(tries, server.connections.get());
      assertFalse(failure.nextStep().isBlank());
    }
  }

  @Test
  void a_silent_server_is_a_time_out_that_tells_each_try() {
    try (FaultServer server = new FaultServer(FaultServer.silent());
        World world = world(server)) {
      world.attempt = Duration.ofMillis(400);
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.TIMED_OUT, failure.kind());
      assertEquals(3, failure.details().attempts());
      assertTrue(
          world.progress.stream()
              .anyMatch(p -> p.attempt() == 3 && "no answer within 1 s".equals(p.lastProblem())),
          world.progress.toString());
    }
  }

  @Test
  void a_server_that_drips_is_a_time_out() {
    try (FaultServer server = new FaultServer(FaultServer.drip());
        World world = world(server)) {
      world.attempt = Duration.ofMillis(400);
      assertEquals(FailureKind.TIMED_OUT, world.failure("p").kind());
    }
  }

  @Test
  void the_whole_call_s_deadline_tells_the_reason_of_the_last_whole_try() {
    try (FaultServer server =
            new FaultServer(
                FaultServer.error(400, "ThrottlingException", "Rate exceeded"),
                FaultServer.silent());
        World world = world(server)) {
      world.call = Duration.ofSeconds(3);
      assertEquals(FailureKind.THROTTLED, world.failure("p").kind());
    }
  }

  @Test
  void nobody_listening_is_a_refused_connection() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (World world =
        new World(home)
            .config(
                "[profile p]\nendpoint_url = http://127.0.0.1:%d\n%s"
                    .formatted(port, World.KEYS))) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.CONNECTION_REFUSED, failure.kind());
      assertEquals("127.0.0.1:" + port + " refused the connection.", failure.headline());
    }
  }

  @Test
  void a_server_that_speaks_no_tls_is_a_tls_failure() {
    try (FaultServer server = FaultServer.talkative("HTTP/1.1 400 Bad\r\n\r\n");
        World world =
            new World(home)
                .config(
                    "[profile p]\nendpoint_url = https://127.0.0.1:%d\n%s"
                        .formatted(server.uri().getPort(), World.KEYS))) {
      assertEquals(FailureKind.TLS, world.failure("p").kind());
    }
  }

  @Test
  void throttled_once_then_good_is_an_answer_that_counts_both_tries() throws Exception {
    try (FaultServer server =
            new FaultServer(
                FaultServer.error(400, "ThrottlingException", "Rate exceeded"),
                FaultServer.json(200, World.GOOD, "x-amzn-RequestId: request-8"));
        World world = world(server)) {
      TaskAnswer answer = world.look("p");
      assertEquals(2, answer.call().attempts());
      assertEquals("request-8", answer.call().requestId());
      assertEquals(200, answer.call().httpStatus());
      assertEquals("eu-central-1", answer.call().region());
      assertEquals("127.0.0.1:" + server.uri().getPort(), answer.call().endpoint());
      LookupProgress last = world.progress.getLast();
      assertEquals(2, last.attempt());
      assertEquals(3, last.maxAttempts());
      assertEquals("ThrottlingException (HTTP 400)", last.lastProblem());
    }
  }

  @Test
  void the_answer_is_read_from_the_bytes_as_they_came() throws Exception {
    String body = World.GOOD.replace("{", "{ \"New\" : 1, \"New\":2 ,");
    try (FaultServer server = new FaultServer(FaultServer.json(200, body));
        World world = world(server)) {
      assertEquals(body, world.look("p").raw().received().reveal());
    }
  }

  @Test
  void an_answer_without_an_end_is_given_up_at_64_mb() {
    String megabyte = " ".repeat(1 << 20);
    FaultServer.Reply endless =
        (socket, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write(megabyte.getBytes(StandardCharsets.UTF_8));
          }
        };
    try (FaultServer server = new FaultServer(endless);
        World world = world(server)) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.ANSWER_BROKEN, failure.kind());
      assertEquals(1, failure.details().attempts());
    }
  }

  @Test
  void the_last_problem_says_that_an_answer_was_cut_off() {
    String cut = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\n{";
    try (FaultServer server = new FaultServer(FaultServer.raw(cut));
        World world = world(server)) {
      world.failure("p");
      assertEquals("the answer was cut off", world.progress.getLast().lastProblem());
    }
  }

  @Test
  void an_answer_about_another_task_is_no_answer() {
    String other = World.GOOD.replace("c9b05aba", "00000000");
    try (FaultServer server = new FaultServer(FaultServer.json(200, other));
        World world = world(server)) {
      assertEquals(FailureKind.ANSWER_OF_OTHER, world.failure("p").kind());
    }
  }

  @Test
  void an_answer_in_other_letter_case_is_the_one_asked_for() throws Exception {
    String upper = World.GOOD.replace(World.TASK, World.TASK.toUpperCase(java.util.Locale.ROOT));
    try (FaultServer server = new FaultServer(FaultServer.json(200, upper));
        World world = world(server)) {
      assertNotNull(world.look("p"));
    }
  }

  @Test
  void an_answer_that_only_the_sdk_takes_is_a_broken_one() {
    try (FaultServer server = new FaultServer(FaultServer.json(200, World.GOOD + World.SECRET));
        World world = world(server)) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.ANSWER_BROKEN, failure.kind());
      assertTrue(String.valueOf(failure.details().said()).startsWith("line 1, column "));
      assertFalse(failure.toString().contains(World.SECRET));
    }
  }

  @Test
  void the_clock_s_distance_is_told_with_an_answer() throws Exception {
    String date = FaultServer.date(Instant.now().plusSeconds(420));
    try (FaultServer server = new FaultServer(FaultServer.json(200, World.GOOD, date));
        World world = world(server)) {
      Duration offset = world.look("p").call().clockOffset();
      assertNotNull(offset);
      assertEquals(420, offset.toSeconds(), 2);
    }
  }

  @Test
  void a_refused_signature_with_a_distant_clock_is_the_clock_s_fault() {
    String date = FaultServer.date(Instant.now().plusSeconds(420));
    String error = "{\"__type\":\"InvalidSignatureException\",\"message\":\"no\"}";
    try (FaultServer server = new FaultServer(FaultServer.json(400, error, date));
        World world = world(server)) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.CLOCK_WRONG, failure.kind());
      assertTrue(failure.headline().contains("min slow"), failure.headline());
    }
  }

  @Test
  void an_unknown_key_in_a_region_that_is_switched_on_first_is_about_the_region() {
    try (FaultServer server =
            new FaultServer(FaultServer.error(400, "UnrecognizedClientException", "invalid"));
        World world = world(server)) {
      world.region = "eu-south-2";
      assertEquals(FailureKind.REGION_UNREACHABLE, world.failure("p").kind());
    }
  }

  @Test
  void access_denied_names_who_and_what() {
    String message =
        "User: arn:aws:sts::111122223333:assumed-role/Support/jo is not authorized to perform:"
            + " ssm:GetMaintenanceWindowExecutionTask on resource: *";
    try (FaultServer server =
            new FaultServer(FaultServer.error(400, "AccessDeniedException", message));
        World world = world(server)) {
      assertEquals(
          "arn:aws:sts::111122223333:assumed-role/Support/jo may not call"
              + " ssm:GetMaintenanceWindowExecutionTask.",
          world.failure("p").headline());
    }
  }

  @Test
  void secrets_that_the_service_quotes_are_masked() {
    String message =
        "bad " + World.SECRET + " The Canonical String should be x-amz-security-token:CANARYTOKEN";
    try (FaultServer server =
            new FaultServer(FaultServer.error(400, "SignatureDoesNotMatch", message));
        World world = world(server)) {
      LookupFailure failure = world.failure("p");
      assertEquals("bad ••••••••", failure.details().said());
    }
  }

  @Test
  void a_login_page_s_host_is_named_and_nothing_more_of_its_address() {
    try (FaultServer server =
            new FaultServer(FaultServer.html(302, "Location: https://login.example/x?s=CANARY"));
        World world = world(server)) {
      assertEquals("It leads on to login.example.", world.failure("p").details().said());
    }
  }

  @Test
  void the_demo_account_asks_its_own_endpoint_and_needs_no_files() throws Exception {
    try (FaultServer server = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.demo = server::uri;
      var request = world.request("x");
      var demo =
          new io.github.mwinspector.request.LookupRequest(
              new io.github.mwinspector.profile.Connection(
                  io.github.mwinspector.profile.AwsProfile.DEMO, request.connection().region()),
              request.windowExecutionId(),
              request.taskExecutionId());
      assertNotNull(world.source().look(demo, world.progress::add));
      assertNull(world.source().configuredEndpoint(demo.connection()));
      assertTrue(
          server.requests.getFirst().contains("AmazonSSM.GetMaintenanceWindowExecutionTask"));
    }
  }
}
