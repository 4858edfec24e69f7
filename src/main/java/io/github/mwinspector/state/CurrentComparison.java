package io.github.mwinspector.state;

import io.github.mwinspector.compare.Run;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.PreviousRun;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.OtherRun;
import io.github.mwinspector.lookup.OtherRunTask;
import io.github.mwinspector.lookup.OtherRunTask.Which;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The result on screen beside another run: the run before, or one that a person named. Nothing is
 * asked before it is wanted, and no run twice; another result ends and forgets all of it (U14).
 * JavaFX thread only; it never waits.
 */
public final class CurrentComparison {
  private static final PreviousRun.Result.Unknown OF_FILE =
      new PreviousRun.Result.Unknown(
          "This is a saved result: nothing is asked of AWS to compare it with. Look it up first.",
          null);

  private final CurrentLookup lookup;
  private final CurrentEvidence evidence;
  private final ExecutionSource source;
  private final EvidenceSource evidenceSource;
  private final Executor background;
  private final ReadOnlyObjectWrapper<Comparing> now =
      new ReadOnlyObjectWrapper<>(new Comparing.NotWanted());

  /** The runs that were asked for, as far as they are known. */
  private final Map<Which, OtherRun> known = new HashMap<>();

  private final Subscription subscription;
  private @Nullable LookupRequest shown;
  private @Nullable LookupRequest named;
  private @Nullable OtherRunTask running;
  private @Nullable Which asked;
  private boolean wanted;

  /**
   * Follows a window's look-up and its evidence.
   *
   * @param source where the other run is looked up
   * @param evidenceSource where its evidence is asked for
   * @param background runs each call on a virtual thread of its own
   */
  public CurrentComparison(
      CurrentLookup lookup,
      CurrentEvidence evidence,
      ExecutionSource source,
      EvidenceSource evidenceSource,
      Executor background) {
    this.lookup = lookup;
    this.evidence = evidence;
    this.source = source;
    this.evidenceSource = evidenceSource;
    this.background = background;
    subscription =
        Subscription.combine(
            lookup.result().subscribe(_ -> refresh()),
            evidence.explained().subscribe(_ -> refresh()));
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<Comparing> now() {
    return now.getReadOnlyProperty();
  }

  /** Compares the result on screen; does nothing the second time. */
  public void want() {
    Result result = lookup.result().get();
    if (!wanted && result != null && result.request() != null) {
      wanted = true;
      search();
      refresh();
    }
  }

  /** Compares with the run before. */
  public void withRunBefore() {
    named = null;
    search();
    refresh();
  }

  /**
   * Compares with the run of these ids, as typed.
   *
   * @return what is wrong with them, or null when nothing is
   */
  public @Nullable Missing with(String windowExecutionId, String taskId) {
    LookupRequest first = shown;
    if (first == null) {
      Result result = lookup.result().get();
      return result == null ? null : new Missing(FormField.WINDOW_EXECUTION_ID, OF_FILE.why());
    }
    return switch (OtherIds.of(first, windowExecutionId, taskId)) {
      case OtherIds.Wrong(Missing missing) -> missing;
      case OtherIds.Right(LookupRequest other) -> {
        named = other;
        refresh();
        yield null;
      }
    };
  }

  /** Asks again for the other run, and for whatever failed. */
  public void again() {
    Which again = asked;
    if (again != null) {
      end();
      known.remove(again);
    }
    failedQuestions().forEach(evidence::askAgain);
    refresh();
  }

  /** Ends what is being asked and stops following. */
  public void dispose() {
    subscription.unsubscribe();
    end();
  }

  private void search() {
    if (wanted && named == null) {
      evidence.want(Topic.PREVIOUS);
    }
  }

  /** Another result may be told here by its evidence first: none is compared as the one before. */
  private void forgetOthers(@Nullable Result result) {
    LookupRequest request = result == null ? null : result.request();
    if (!Objects.equals(request, shown)) {
      shown = request;
      end();
      known.clear();
      named = null;
      wanted = false;
    }
  }

  private void refresh() {
    Result result = lookup.result().get();
    forgetOthers(result);
    LookupRequest request = result == null ? null : result.request();
    if (result != null && request == null) {
      now.set(new Comparing.NoRunBefore(OF_FILE));
    } else if (result == null || request == null || !wanted) {
      now.set(new Comparing.NotWanted());
    } else if (named != null) {
      compare(result, new Which.Named(named), null);
    } else {
      TaskExecution task = result.answer().task();
      String words = PreviousRun.progress(task, evidence());
      if (words != null) {
        now.set(new Comparing.Searching(words));
        return;
      }
      switch (PreviousRun.of(task, evidence())) {
        case PreviousRun.Result.Unknown why -> now.set(new Comparing.NoRunBefore(why));
        case PreviousRun.Result.Known before ->
            compare(result, new Which.Before(request, task.priority(), before), before.caveat());
      }
    }
  }

  private void compare(Result result, Which which, @Nullable String caveat) {
    if (!which.equals(asked)) {
      end();
      begin(which);
    }
    now.set(
        new Comparing.WithOther(
            new Run(result.answer(), evidence()),
            known.getOrDefault(which, new OtherRun.Begun()),
            which instanceof Which.Before,
            caveat));
  }

  private void begin(Which which) {
    asked = which;
    if (known.containsKey(which)) {
      return;
    }
    OtherRunTask task = new OtherRunTask(which, source, evidenceSource, background);
    running = task;
    task.valueProperty().subscribe(value -> take(task, which, value));
    task.stateProperty()
        .subscribe(
            state -> {
              if (state == Worker.State.FAILED) {
                take(task, which, task.escaped());
              }
            });
    background.execute(task);
  }

  @SuppressWarnings("ReferenceEquality")
  private void take(OtherRunTask task, Which which, @Nullable OtherRun value) {
    if (running == task && value != null) {
      known.put(which, value);
      if (value.over()) {
        running = null;
      }
      refresh();
    }
  }

  /** Ends what is being asked; what is known of it by then is half of it and forgotten. */
  private void end() {
    OtherRunTask task = running;
    running = null;
    if (task != null) {
      task.cancel();
      known.remove(asked);
    }
    asked = null;
  }

  private Evidence evidence() {
    Explained explained = evidence.explained().get();
    return explained == null ? Evidence.NONE : explained.evidence();
  }

  private List<Question> failedQuestions() {
    return evidence().pieces().entrySet().stream()
        .filter(piece -> piece.getValue() instanceof Piece.NotAvailable)
        .map(Map.Entry::getKey)
        .filter(
            question ->
                PreviousRun.searches(question) || question instanceof Question.OfInvocations)
        .toList();
  }
}
