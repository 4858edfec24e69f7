package io.github.mwinspector.testing;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.request.LookupRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** A source of evidence whose answers come when the test says so, in the order the test says. */
public final class HeldEvidence implements EvidenceSource {
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Set<Question> refused = Set.of();

  /** A question that waits for its answer. */
  public static final class Call {
    public final LookupRequest request;
    public final Question question;
    public final Consumer<Finding> soFar;
    private final CompletableFuture<Piece> answer = new CompletableFuture<>();
    private volatile boolean interrupted;

    private Call(LookupRequest request, Question question, Consumer<Finding> soFar) {
      this.request = request;
      this.question = question;
      this.soFar = soFar;
    }

    /** Answers with this finding. */
    public void answer(Finding finding) {
      answer.complete(new Piece.Found(finding, facts()));
    }

    /** Answers that it can't be had. */
    public void deny() {
      answer.complete(
          new Piece.NotAvailable(
              "E-AWS-DENIED",
              "You may not call " + question.action() + ".",
              "Ask for the permission.",
              "AccessDeniedException",
              "r-2"));
    }

    /** Makes the source fail in a way of its own. */
    public void fail(RuntimeException why) {
      answer.completeExceptionally(why);
    }

    /** Whether the call's thread was interrupted while it waited. */
    public boolean interrupted() {
      return interrupted;
    }
  }

  /** What is known of a call that brought a finding. */
  public static CallFacts facts() {
    return new CallFacts(
        "r-1",
        "eu-central-1",
        "localhost",
        200,
        1,
        Duration.ofMillis(9),
        Instant.parse("2026-11-22T03:00:01Z"),
        null);
  }

  /** Refuses these at once: the test is not about them. */
  public void refuse(Question... questions) {
    refused = Set.of(questions);
  }

  /** Every question asked so far, in order; each time it was asked. */
  public List<Question> asked() {
    return calls.stream().map(call -> call.question).toList();
  }

  /** Whether this question was asked. */
  public boolean was(Question question) {
    return asked().contains(question);
  }

  /** The newest call that asks this. */
  public Call call(Question question) {
    return calls.stream()
        .filter(call -> call.question.equals(question))
        .reduce((_, newer) -> newer)
        .orElseThrow(() -> new AssertionError("not asked: " + question));
  }

  @Override
  public Piece ask(LookupRequest request, Question question, Consumer<Finding> soFar) {
    Call call = new Call(request, question, soFar);
    calls.add(call);
    if (refused.contains(question)) {
      call.deny();
    }
    try {
      return call.answer.get();
    } catch (InterruptedException e) {
      call.interrupted = true;
      return new Piece.NotAvailable("E-CANCELLED", "Cancelled.", "Ask again.", null, null);
    } catch (ExecutionException e) {
      throw (RuntimeException) e.getCause();
    }
  }
}
