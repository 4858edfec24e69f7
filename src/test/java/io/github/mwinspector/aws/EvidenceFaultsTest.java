package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, refusals, cancels and keys of the calls for evidence. */
class EvidenceFaultsTest {
  private static final Question NODES = new Question.OfNodes("c");

  @TempDir Path home;

  private World world(FaultServer server) {
    return new World(home)
        .config("[profile p]\nendpoint_url = " + server.uri() + "\n")
        .credentials("[p]\n" + World.KEYS);
  }

  private static FaultServer.Reply page(String node, String next) {
    return FaultServer.json(
        200,
        "{\"CommandInvocations\":[{\"InstanceId\":\"%s\"}],\"NextToken\":%s}"
            .formatted(node, next));
  }

  private static List<String> names(Finding finding) {
    return ((Finding.Nodes) finding).all().stream().map(node -> node.instanceId()).toList();
  }

  private static Finding found(Piece piece) {
    return assertInstanceOf(Piece.Found.class, piece, piece::toString).finding();
  }

  private static Piece.NotAvailable notAvailable(Piece piece) {
    return assertInstanceOf(Piece.NotAvailable.class, piece);
  }

  @Test
  void all_pages_are_read_and_each_but_the_last_is_told() {
    try (FaultServer server =
            new FaultServer(page("a", "\"t1\""), page("b", "\"t2\""), page("c", "\"\""));
        World world = world(server)) {
      List<List<String>> soFar = new ArrayList<>();
      Finding whole = found(world.ask("p", NODES, finding -> soFar.add(names(finding))));
      assertEquals(List.of("a", "b", "c"), names(whole));
      assertTrue(((Finding.Nodes) whole).complete());
      assertEquals(List.of(List.of("a"), List.of("a", "b")), soFar);
      List<String> bodies =
          server.bodies.stream().map(body -> new String(body, StandardCharsets.UTF_8)).toList();
      assertFalse(bodies.getFirst().contains("NextToken"));
      assertTrue(bodies.get(1).contains("\"NextToken\":\"t1\""), bodies.get(1));
      assertTrue(bodies.get(2).contains("\"NextToken\":\"t2\""), bodies.get(2));
      assertEquals(3, server.connections.get());
    }
  }

  @Test
  void a_token_that_comes_again_ends_it_and_the_finding_says_that_it_may_lack_some() {
    try (FaultServer server =
            new FaultServer(page("a", "\"t1\""), page("b", "\"t2\""), page("c", "\"t1\""));
        World world = world(server)) {
      Finding.Nodes nodes = (Finding.Nodes) found(world.ask("p", NODES, _ -> {}));
      assertEquals(List.of("a", "b", "c"), names(nodes));
      assertFalse(nodes.complete());
      assertEquals(3, server.connections.get());
    }
  }

  @Test
  void after_200_pages_it_is_enough() {
    FaultServer.Reply[] pages =
        IntStream.range(0, 300)
            .mapToObj(i -> page("n" + i, "\"t" + i + "\""))
            .toArray(FaultServer.Reply[]::new);
    try (FaultServer server = new FaultServer(pages);
        World world = world(server)) {
      Finding.Nodes nodes = (Finding.Nodes) found(world.ask("p", NODES, _ -> {}));
      assertEquals(200, nodes.all().size());
      assertFalse(nodes.complete());
      assertEquals(200, server.connections.get());
    }
  }

  static Stream<Question> questions() {
    return EvidenceFaultsTest.all().stream();
  }

  /** One question of each kind. */
  static List<Question> all() {
    Instant time = Instant.parse("2026-05-01T02:00:00Z");
    return List.of(
        new Question.OfWindowExecution(),
        new Question.OfInvocations(),
        new Question.OfCommand("c"),
        NODES,
        new Question.OfOutput("c", "i", "p"),
        new Question.OfAutomation("a"),
        new Question.OfSteps("a"),
        new Question.OfAlarms(List.of("n")),
        new Question.OfAlarmHistory("n", time, time),
        new Question.OfWindows(),
        new Question.OfWindowExecutions("w", time),
        new Question.OfWindow("w"),
        new Question.OfEarlierExecutions("mw-0c50858d01abcdef0", Instant.EPOCH),
        new Question.OfTasksOf(World.WINDOW),
        new Question.OfWindowTasks("w"),
        new Question.OfWindowTask("w", "t"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_refusal_names_the_one_action_that_is_missing(Question question) {
    FaultServer.Reply refused = FaultServer.error(400, "AccessDeniedException", "no");
    FaultServer.Reply reply =
        question.action().startsWith("cloudwatch")
            ? FaultServer.cbor(
                400, "{\"__type\":\"a#AccessDenied\"}", "x-amzn-RequestId: request-7")
            : refused;
    try (FaultServer server = new FaultServer(reply);
        World world = world(server)) {
      Piece.NotAvailable piece = notAvailable(world.ask("p", question, _ -> {}));
      assertEquals("E-AWS-DENIED", piece.code());
      assertEquals("profile 'p' may not call " + question.action() + ".", piece.headline());
      assertTrue(piece.nextStep().contains(question.action() + " on resource *"));
      assertEquals("request-7", piece.requestId());
    }
  }

  static Stream<Arguments> gone() {
    return Stream.of(
        arguments(new Question.OfInvocations(), "DoesNotExistException", "old executions"),
        arguments(NODES, "InvalidCommandId", "30 days"),
        arguments(new Question.OfOutput("c", "i", "p"), "InvocationDoesNotExist", "30 days"),
        arguments(
            new Question.OfAutomation("a"), "AutomationExecutionNotFoundException", "forgotten"),
        arguments(new Question.OfWindow("w"), "DoesNotExistException", "deleted"));
  }

  @ParameterizedTest
  @MethodSource("gone")
  void what_is_not_there_says_that_it_may_be_forgotten(
      Question question, String code, String words) {
    try (FaultServer server = new FaultServer(FaultServer.error(400, code, "gone"));
        World world = world(server)) {
      Piece.NotAvailable piece = notAvailable(world.ask("p", question, _ -> {}));
      assertEquals("E-AWS-NOTFOUND", piece.code());
      assertTrue(piece.nextStep().contains(words), piece.nextStep());
      assertEquals("gone", piece.said());
    }
  }

  @Test
  void a_command_that_isn_t_in_the_list_is_not_there() {
    try (FaultServer server = new FaultServer(FaultServer.json(200, "{\"Commands\":[]}"));
        World world = world(server)) {
      Piece piece = world.ask("p", new Question.OfCommand("c"), _ -> {});
      assertEquals("E-AWS-NOTFOUND", notAvailable(piece).code());
    }
  }

  @Test
  void an_answer_about_another_command_is_refused() {
    try (FaultServer server =
            new FaultServer(
                FaultServer.json(200, "{\"CommandId\":\"other\",\"InstanceId\":\"i\"}"));
        World world = world(server)) {
      Piece piece = world.ask("p", new Question.OfOutput("c", "i", "p"), _ -> {});
      assertEquals("E-DATA-OTHER", notAvailable(piece).code());
    }
  }

  @Test
  void a_throttled_call_is_tried_again() {
    try (FaultServer server =
            new FaultServer(
                FaultServer.error(400, "ThrottlingException", "Rate exceeded"), page("a", "null"));
        World world = world(server)) {
      Piece piece = world.ask("p", NODES, _ -> {});
      assertEquals(List.of("a"), names(found(piece)));
      assertEquals(2, ((Piece.Found) piece).call().attempts());
    }
  }

  @Test
  void an_interrupt_ends_the_call_itself() throws Exception {
    try (FaultServer server = new FaultServer(FaultServer.silent());
        World world = world(server)) {
      CompletableFuture<Piece> piece = new CompletableFuture<>();
      Thread asking =
          Thread.ofVirtual().start(() -> piece.complete(world.ask("p", NODES, _ -> {})));
      server.asked.get(20, TimeUnit.SECONDS);
      asking.interrupt();
      Piece.NotAvailable cancelled = notAvailable(piece.get(20, TimeUnit.SECONDS));
      assertEquals("E-CANCELLED", cancelled.code());
      assertEquals("Asking was cancelled before the answer came.", cancelled.headline());
      server.endedByClient.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void nothing_is_sent_for_somebody_who_has_cancelled() throws Exception {
    try (FaultServer server = new FaultServer(page("a", "null"));
        World world = world(server)) {
      CompletableFuture<Piece> piece = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(
              () -> {
                Thread.currentThread().interrupt();
                piece.complete(world.ask("p", NODES, _ -> {}));
              });
      assertEquals("E-CANCELLED", notAvailable(piece.get(20, TimeUnit.SECONDS)).code());
      assertEquals(0, server.connections.get());
    }
  }

  @Test
  void a_role_is_assumed_once_for_the_look_up_and_all_questions_even_side_by_side()
      throws Exception {
    String keys =
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
        <SessionToken>t</SessionToken><Expiration>%s</Expiration></Credentials>
        </AssumeRoleResult></AssumeRoleResponse>
        """
            .formatted(Instant.now().plusSeconds(3600));
    try (FaultServer sts = new FaultServer(FaultServer.answer(200, "text/xml", keys));
        FaultServer ssm = new FaultServer(page("a", "null"));
        World world = new World(home)) {
      world.environment.put("AWS_ENDPOINT_URL_STS", sts.uri().toString());
      world.environment.put("AWS_ENDPOINT_URL_SSM", ssm.uri().toString());
      world.config(
          "[profile p]\nrole_arn = arn:aws:iam::111122223333:role/S\nsource_profile = base\n"
              + "[profile base]\n"
              + World.KEYS);
      world.access();
      List<CompletableFuture<Piece>> pieces = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        CompletableFuture<Piece> piece = new CompletableFuture<>();
        pieces.add(piece);
        Thread.ofVirtual().start(() -> piece.complete(world.ask("p", NODES, _ -> {})));
      }
      for (CompletableFuture<Piece> piece : pieces) {
        assertEquals(List.of("a"), names(found(piece.get(20, TimeUnit.SECONDS))));
      }
      assertEquals(8, ssm.connections.get());
      assertEquals(1, sts.connections.get());
    }
  }

  @Test
  void the_demo_account_has_both_services_at_one_address() {
    try (FaultServer server =
            new FaultServer(page("a", "null"), FaultServer.cbor(200, "{\"MetricAlarms\":[]}"));
        World world = new World(home)) {
      world.demo = server::uri;
      AwsRegion region = world.connection("p").region();
      Connection demo = new Connection(AwsProfile.DEMO, region);
      assertEquals(List.of("a"), names(found(world.ask(demo, NODES, _ -> {}))));
      Piece alarms = world.ask(demo, new Question.OfAlarms(List.of("n")), _ -> {});
      assertEquals(new Finding.Alarms(List.of()), found(alarms));
    }
  }
}
