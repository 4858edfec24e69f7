package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.text.Disclosure;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A later page that fails takes nothing away from those before it. */
class BrokenOffPagesTest {
  private static final String DENIED =
      "{\"__type\":\"AccessDeniedException\",\"message\":\"not authorized\"}";
  private static final String INVOCATIONS =
      """
      {"NextToken":"t","WindowExecutionTaskInvocationIdentities":[
      {"InvocationId":"a","Status":"FAILED","Parameters":"{\\"instanceIds\\":[\\"i-1\\"]}"},
      {"InvocationId":"b","Status":"FAILED","Parameters":"{\\"instanceIds\\":[\\"i-2\\"]}"},
      {"InvocationId":"c","Status":"SUCCESS","Parameters":"{\\"instanceIds\\":[\\"i-3\\"]}"}]}\
      """;
  private static final String NODES =
      "{\"NextToken\":\"t\",\"CommandInvocations\":[{\"InstanceId\":\"i-1\"},{\"InstanceId\":\"i-2\"},"
          + "{\"InstanceId\":\"i-3\"}]}";
  private static final String STEPS =
      "{\"NextToken\":\"t\",\"StepExecutions\":[{\"StepName\":\"1\"},{\"StepName\":\"2\"},"
          + "{\"StepName\":\"3\"}]}";

  @TempDir Path home;

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(new Question.OfInvocations(), INVOCATIONS),
        Arguments.of(new Question.OfNodes("c"), NODES),
        Arguments.of(new Question.OfSteps("a"), STEPS));
  }

  private Explained gather(Question question, FaultServer.Reply... replies) {
    try (FaultServer server = new FaultServer(replies);
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(server.uri(), World.KEYS));
      SampleTask task = new SampleTask().status("FAILED");
      Gathering.Asked asked =
          new Gathering.Asked(world.request("p"), task.task(), Set.of(), Set.of(question));
      SsmEvidenceSource source =
          new SsmEvidenceSource(world.access(), new Pace(InstantSource.system(), _ -> {}));
      return new Gathering(
              asked, Evidence.NONE, Set.of(), source, call -> Thread.ofVirtual().start(call))
          .run(_ -> {});
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void thePagesThatCameStayAndTheRestSaysWhyItIsMissing(Question question, String page) {
    Explained explained =
        gather(question, FaultServer.json(200, page), FaultServer.json(400, DENIED));
    Piece.NotAvailable piece =
        assertInstanceOf(Piece.NotAvailable.class, explained.evidence().piece(question));
    assertEquals("E-AWS-DENIED", piece.code());
    assertTrue(
        piece.words().startsWith("3 of them came; the rest is not available. "), piece.words());
    assertEquals(piece.soFar(), explained.evidence().finding(question));
  }

  @Test
  void theReasonDoesNotTakeThemForAll() {
    Explained explained =
        gather(
            new Question.OfInvocations(),
            FaultServer.json(200, INVOCATIONS),
            FaultServer.json(400, DENIED));
    String sentence = explained.reasons().getFirst().sentence(Disclosure.VALUES, ZoneOffset.UTC);
    assertTrue(sentence.startsWith("At least 2 of at least 3 nodes"), sentence);
  }

  @Test
  void aFirstPageThatFailsLeavesNothing() {
    Question question = new Question.OfInvocations();
    Explained explained = gather(question, FaultServer.json(400, DENIED));
    assertNull(explained.evidence().finding(question));
  }
}
