package io.github.mwinspector.testing;

import io.github.mwinspector.aws.Access;
import io.github.mwinspector.aws.SsmEvidenceSource;
import io.github.mwinspector.aws.SsmExecutionSource;
import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import io.github.mwinspector.demo.DemoTask;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A task of the demo account with its reason and evidence, looked up through the SDK; what no two
 * calls have in common (request ids, times of the calls) is the same in all.
 */
public record DemoResult(LookupRequest request, TaskAnswer answer, Explained explained) {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final CallFacts CALL =
      new CallFacts(
          "3d9f6b1a-4c2e-4e0b-9d37-1f6a2b3c4d5e",
          "eu-central-1",
          "127.0.0.1",
          200,
          1,
          Duration.ofMillis(83),
          NOW,
          Duration.ZERO);

  /** Looks the task up. */
  public static DemoResult of(String taskExecutionId)
      throws IOException, InterruptedException, LookupException {
    DemoEstate estate = DemoEstate.load(() -> NOW);
    DemoTask task =
        estate.tasks().stream()
            .filter(t -> t.taskId().equals(taskExecutionId))
            .findFirst()
            .orElseThrow();
    LookupRequest request =
        new LookupRequest(
            new Connection(
                AwsProfile.DEMO,
                new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS)),
            new WindowExecutionId(task.windowExecutionId()),
            new TaskExecutionId(task.taskId()));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        DemoEndpoint endpoint = DemoEndpoint.start(estate, 0, threads);
        Access access =
            new Access(
                new AwsFiles(Map.of("HOME", "/nowhere"), "?"),
                endpoint::address,
                () -> NOW,
                new Grants())) {
      TaskAnswer answer = new SsmExecutionSource(access).look(request, _ -> {});
      Gathering.Asked asked =
          new Gathering.Asked(
              request, answer.task(), Set.of(Topic.WHY, Topic.WINDOW, Topic.ALARMS), Set.of());
      Evidence evidence =
          new Gathering(asked, Evidence.NONE, Set.of(), new SsmEvidenceSource(access), threads)
              .run(_ -> {})
              .evidence();
      return new DemoResult(request, same(answer), Explained.of(answer.task(), same(evidence)));
    }
  }

  private static TaskAnswer same(TaskAnswer it) {
    return new TaskAnswer(
        it.task(), it.parameters(), it.parameterCount(), it.members(), it.raw(), CALL);
  }

  private static Evidence same(Evidence gathered) {
    Evidence evidence = Evidence.NONE;
    // What is asked at once comes in any order.
    for (Map.Entry<Question, Piece> entry :
        gathered.pieces().entrySet().stream()
            .sorted(Comparator.comparing(piece -> piece.getKey().toString()))
            .toList()) {
      Piece piece = entry.getValue();
      if (piece instanceof Piece.Found found && !inVain(found.finding())) {
        evidence = evidence.with(entry.getKey(), new Piece.Found(found.finding(), CALL));
      } else if (piece instanceof Piece.NotAvailable) {
        evidence = evidence.with(entry.getKey(), piece);
      }
    }
    return evidence;
  }

  /** How many windows are asked before the right one is found is chance. */
  private static boolean inVain(Finding finding) {
    return finding instanceof Finding.WindowExecutions runs && runs.windowExecutionIds().isEmpty();
  }
}
