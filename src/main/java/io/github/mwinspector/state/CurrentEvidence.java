package io.github.mwinspector.state;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Settled;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.EvidenceTask;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of the result on screen. A new result ends what was asked for the one before, whose
 * evidence is never shown again. JavaFX thread only; it never waits.
 */
public final class CurrentEvidence {
  private final EvidenceSource source;
  private final Executor background;
  private final Set<Topic> topics = EnumSet.of(Topic.WHY);
  private final Set<Question> demanded = new LinkedHashSet<>();

  /** What is to be asked again, with the failure that it is to replace. */
  private final Map<Question, Piece> again = new LinkedHashMap<>();

  private final ReadOnlyObjectWrapper<@Nullable Explained> explained =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable EvidenceTask> running =
      new ReadOnlyObjectWrapper<>();
  private final CurrentChanges changes;
  private final Subscription subscription;
  private @Nullable Result result;

  /**
   * Follows a window's look-up.
   *
   * @param lookup whose results are to be explained
   * @param source where evidence is asked for
   * @param background runs each call on a virtual thread of its own
   */
  public CurrentEvidence(CurrentLookup lookup, EvidenceSource source, Executor background) {
    this.source = source;
    this.background = background;
    changes = new CurrentChanges(background);
    subscription = lookup.result().subscribe(this::start);
  }

  /** The newest snapshot of the result on screen, or null before there is one. */
  public ReadOnlyObjectProperty<@Nullable Explained> explained() {
    return explained.getReadOnlyProperty();
  }

  /**
   * What the newest look-up of a followed task changed; it stays until another one changes
   * something.
   */
  public ReadOnlyObjectProperty<Changes> changes() {
    return changes.changes();
  }

  /** The task under way, or null when nothing is being asked. */
  public ReadOnlyObjectProperty<@Nullable EvidenceTask> running() {
    return running.getReadOnlyProperty();
  }

  /** Asks all that this topic needs of the result on screen; does nothing the second time. */
  public void want(Topic topic) {
    if (topics.add(topic)) {
      continueAsking();
    }
  }

  /** Asks this question if it wasn't asked. */
  public void ask(Question question) {
    if (demanded.add(question)) {
      continueAsking();
    }
  }

  /** Asks all again that waits for this host alone. */
  public void askAgain(Piece.Host host) {
    Explained known = explained.get();
    if (known != null) {
      known.evidence().pieces().entrySet().stream()
          .filter(
              e -> e.getValue() instanceof Piece.NotAvailable why && host.equals(why.waitsFor()))
          .map(Map.Entry::getKey)
          .toList()
          .forEach(this::askAgain);
    }
  }

  /** Asks this question again: it failed, and that may be over. */
  public void askAgain(Question question) {
    Explained known = explained.get();
    Piece failed = known == null ? null : known.evidence().piece(question);
    if (failed instanceof Piece.NotAvailable why && why.askable()) {
      again.put(question, failed);
      EvidenceTask task = running.get();
      if (task == null) {
        forgetFailures();
        continueAsking();
      } else {
        task.gathering().askAgain(question);
      }
    }
  }

  private void start(@Nullable Result now) {
    stop();
    Result before = result;
    result = now;
    Explained known = explained.get();
    if (before != null && now != null && known != null && before.sameLookUp(now)) {
      changes.newer(before.answer(), now.answer(), known.evidence());
      refresh(before, now, known.evidence());
      return;
    }
    changes.forget();
    topics.clear();
    topics.add(Topic.WHY);
    demanded.clear();
    again.clear();
    explained.set(now == null ? null : fromFile(now));
    continueAsking();
  }

  /** The reason and evidence that a file holds; null when nothing is from a file. */
  private static @Nullable Explained fromFile(Result result) {
    return result.origin() instanceof Result.Origin.FromFile file ? file.explained() : null;
  }

  /** The same task again: what can have changed is asked again, and stays in sight meanwhile. */
  private void refresh(Result before, Result now, Evidence known) {
    Set<Question> unsettled = Settled.unsettled(before.answer().task(), known);
    again.clear();
    Gathering.Asked asked =
        new Gathering.Asked(
            Objects.requireNonNull(now.request(), "looked up"),
            now.answer().task(),
            topics,
            demanded);
    run(new EvidenceTask(new Gathering(asked, known, unsettled, source, background)));
  }

  /** Hands what is wanted to the task that runs, or starts one if anything is due. */
  private void continueAsking() {
    Result shown = result;
    if (shown == null) {
      return;
    }
    Explained known = explained.get();
    LookupRequest request = shown.request();
    if (request == null) {
      sayNotInFile(shown, known);
      return;
    }
    Gathering.Asked asked = new Gathering.Asked(request, shown.answer().task(), topics, demanded);
    EvidenceTask task = running.get();
    Evidence evidence = known == null ? Evidence.NONE : known.evidence();
    if (task != null) {
      task.gathering().askFor(asked);
    } else if (known == null || !asked.due(evidence).isEmpty()) {
      run(new EvidenceTask(new Gathering(asked, evidence, Set.of(), source, background)));
    }
  }

  /** Of a saved result nobody is asked. */
  private void sayNotInFile(Result shown, @Nullable Explained known) {
    if (known != null) {
      Evidence all = SavedEvidence.with(shown.answer().task(), known.evidence(), topics, demanded);
      explained.set(new Explained(all, known.reasons()));
    }
  }

  private void run(EvidenceTask task) {
    running.set(task);
    task.valueProperty().subscribe(value -> take(task, value));
    task.stateProperty().subscribe(state -> follow(task, state));
    background.execute(task);
  }

  private void take(EvidenceTask task, @Nullable Explained value) {
    if (running.get() == task && value != null) {
      again.keySet().removeIf(q -> value.evidence().piece(q) instanceof Piece.Asking);
      explained.set(value);
      changes.newer(value.evidence());
    }
  }

  private void follow(EvidenceTask task, Worker.State state) {
    boolean over = state == Worker.State.SUCCEEDED || state == Worker.State.FAILED;
    if (over && running.get() == task) {
      running.set(null);
      if (state == Worker.State.SUCCEEDED) {
        // What was wanted in its last moment, when it no longer listened.
        forgetFailures();
        continueAsking();
      }
    }
  }

  /** Lets those failures that are to be asked again, and weren't yet, be due. */
  private void forgetFailures() {
    Explained known = explained.get();
    Result shown = result;
    if (known == null || shown == null) {
      return;
    }
    Evidence evidence = known.evidence();
    for (Map.Entry<Question, Piece> failure : again.entrySet()) {
      if (failure.getValue().equals(evidence.piece(failure.getKey()))) {
        demanded.add(failure.getKey());
        evidence = evidence.without(failure.getKey());
      }
    }
    again.clear();
    if (!evidence.equals(known.evidence())) {
      explained.set(Explained.of(shown.answer().task(), evidence));
    }
  }

  /** Ends what is being asked; what is known stays. */
  public void stop() {
    EvidenceTask task = running.get();
    running.set(null);
    if (task != null) {
      task.cancel();
    }
  }

  /** Stops following the look-up. */
  public void dispose() {
    subscription.unsubscribe();
    stop();
    changes.dispose();
  }
}
