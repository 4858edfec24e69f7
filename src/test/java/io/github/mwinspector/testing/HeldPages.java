package io.github.mwinspector.testing;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.profile.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A source of pages that come when the test says so, in the order the test says. */
public final class HeldPages implements BrowseSource {
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  /** A page that was asked for. */
  public static final class Call {
    public final Connection connection;
    public final Level level;
    public final @Nullable String token;
    public final Consumer<LookupProgress> progress;
    private final CompletableFuture<Page> answer = new CompletableFuture<>();
    private volatile boolean interrupted;

    private Call(
        Connection connection,
        Level level,
        @Nullable String token,
        Consumer<LookupProgress> progress) {
      this.connection = connection;
      this.level = level;
      this.token = token;
      this.progress = progress;
    }

    /** Answers with these rows and perhaps more to come. */
    public void answer(@Nullable String next, Row... rows) {
      answer.complete(new Page(List.of(rows), next));
    }

    /** Fails for this reason. */
    public void fail(FailureKind kind) {
      answer.completeExceptionally(new LookupException(HeldSource.failure(kind)));
    }

    /** Fails since a person must do or allow something first. */
    public void fail(FailureKind kind, Need need) {
      answer.completeExceptionally(new LookupException(HeldSource.failure(kind, need)));
    }

    /** Whether the call's thread was interrupted while it waited. */
    public boolean interrupted() {
      return interrupted;
    }
  }

  /** How many pages were asked for and not yet taken. */
  public int waiting() {
    return calls.size();
  }

  /** The oldest call not yet taken. */
  public Call take() {
    Call call = calls.poll();
    if (call == null) {
      throw new AssertionError("no page was asked for");
    }
    return call;
  }

  @Override
  public Page page(
      Connection connection, Level level, @Nullable String token, Consumer<LookupProgress> progress)
      throws LookupException {
    Call call = new Call(connection, level, token, progress);
    calls.add(call);
    try {
      return call.answer.get();
    } catch (InterruptedException e) {
      call.interrupted = true;
      throw new LookupException(HeldSource.failure(FailureKind.CANCELLED));
    } catch (ExecutionException e) {
      throw (LookupException) e.getCause();
    }
  }
}
