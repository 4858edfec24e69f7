package io.github.mwinspector.view;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.text.Sensitive;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers with one made-up result and made-up evidence of it, and asks nobody: for the {@link
 * Rehearsal} alone.
 */
final class MadeUpSource implements ExecutionSource, EvidenceSource {
  private static final String MADE_UP = "made-up";

  private final Result result;

  MadeUpSource(Result result) {
    this.result = result;
  }

  @Override
  public TaskAnswer look(LookupRequest request, Consumer<LookupProgress> progress) {
    return result.answer();
  }

  @Override
  public @Nullable String configuredEndpoint(Connection connection) {
    return null;
  }

  @Override
  public Piece ask(LookupRequest request, Question question, Consumer<Finding> soFar) {
    return switch (question) {
      case Question.OfInvocations _ ->
          found(new Finding.Invocations(List.of(invocation(result.answer().task())), true));
      case Question.OfNodes _ -> found(new Finding.Nodes(List.of(node()), true));
      default -> new Piece.NotAvailable(MADE_UP, MADE_UP, MADE_UP, null, null);
    };
  }

  @Override
  public void close() {}

  private Piece found(Finding finding) {
    return new Piece.Found(finding, result.answer().call());
  }

  private static Invocation invocation(TaskExecution task) {
    return new Invocation(
        MADE_UP,
        task.taskExecutionId(),
        task.type(),
        List.of(),
        List.of(),
        ExecutionStatus.Known.FAILED,
        "Failed",
        task.startTime(),
        task.endTime(),
        null,
        null);
  }

  private static Node node() {
    Sensitive output = new Sensitive("failed: made up");
    Node.Plugin plugin =
        new Node.Plugin(MADE_UP, "Failed", "Failed", 1, null, null, output, null, null, null);
    return new Node(MADE_UP, MADE_UP, "Failed", "Failed", null, null, List.of(plugin), null);
  }
}
