package io.github.mwinspector.testing;

import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A source whose answers come when the test says so, in the order the test says. */
public final class HeldSource implements ExecutionSource {
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  /** A look-up that waits for its answer. */
  public static final class Call {
    public final LookupRequest request;
    public final Consumer<LookupProgress> progress;
    private final CompletableFuture<TaskAnswer> answer = new CompletableFuture<>();
    private volatile boolean interrupted;

    private Call(LookupRequest request, Consumer<LookupProgress> progress) {
      this.request = request;
      this.progress = progress;
    }

    public void answer(TaskAnswer found) {
      answer.complete(found);
    }

    public void fail(Throwable why) {
      answer.completeExceptionally(why);
    }

    /** Whether the look-up's thread was interrupted while it waited. */
    public boolean interrupted() {
      return interrupted;
    }
  }

  /** How many look-ups were begun and not yet taken. */
  public int waiting() {
    return calls.size();
  }

  /** The oldest look-up not yet taken. */
  public Call take() {
    Call call = calls.poll();
    if (call == null) {
      throw new AssertionError("no look-up was begun");
    }
    return call;
  }

  @Override
  public TaskAnswer look(LookupRequest request, Consumer<LookupProgress> progress)
      throws LookupException {
    Call call = new Call(request, progress);
    calls.add(call);
    try {
      return call.answer.get();
    } catch (InterruptedException e) {
      call.interrupted = true;
      throw new LookupException(failure(FailureKind.CANCELLED));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LookupException failed) {
        throw failed;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  /** A failure of this kind with made-up words. */
  public static LookupFailure failure(FailureKind kind) {
    return failure(kind, null);
  }

  /** The same, which a person can do something about. */
  public static LookupFailure failure(FailureKind kind, @Nullable Need need) {
    return new LookupFailure(
        kind,
        "It failed: " + kind,
        "Do this next.",
        new LookupFailure.Details("said", "r-1", 400, 1, Duration.ofMillis(5)),
        need);
  }

  @Override
  public @Nullable String configuredEndpoint(Connection connection) {
    return null;
  }

  @Override
  public void close() {}
}
