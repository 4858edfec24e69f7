package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.DueQuestions;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers the evidence of one task execution in the background: asks side by side whatever is due,
 * and what that makes due, until nothing is. Its value is the newest snapshot. Run it on a virtual
 * thread; {@link #cancel()} ends the calls under way.
 */
public final class EvidenceTask extends Task<Explained> {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceTask.class);

  private final Asked asked;
  private final EvidenceSource source;
  private final Executor background;
  private final Map<Question, FutureTask<?>> underWay = new LinkedHashMap<>();
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private Evidence evidence;

  /**
   * What is asked.
   *
   * @param request the look-up that found the task execution
   * @param task the task execution
   * @param topics what is wanted of it
   * @param demanded single questions that were asked for, whether or not a topic needs them
   */
  public record Asked(
      LookupRequest request, TaskExecution task, Set<Topic> topics, Set<Question> demanded) {
    public Asked {
      topics = Set.copyOf(topics);
      demanded = Set.copyOf(demanded);
    }

    /** What is to be asked now, beyond what this evidence holds. */
    public List<Question> due(Evidence evidence) {
      List<Question> due = new ArrayList<>(DueQuestions.of(task, evidence, topics));
      demanded.stream()
          .filter(question -> evidence.piece(question) == null && !due.contains(question))
          .forEach(due::add);
      return due;
    }
  }

  private record Arrival(Question question, Piece piece) {}

  /**
   * A task that adds to what is known.
   *
   * @param asked what to ask
   * @param evidence what is known already
   * @param source where to ask
   * @param background runs each call on a virtual thread of its own
   */
  public EvidenceTask(Asked asked, Evidence evidence, EvidenceSource source, Executor background) {
    this.asked = asked;
    this.evidence = evidence;
    this.source = source;
    this.background = background;
  }

  @Override
  protected Explained call() throws InterruptedException {
    try {
      askDue();
      Explained explained = publish();
      while (!underWay.isEmpty()) {
        take(arrivals.take());
        for (Arrival more = arrivals.poll(); more != null; more = arrivals.poll()) {
          take(more);
        }
        askDue();
        explained = publish();
      }
      return explained;
    } finally {
      underWay.values().forEach(call -> call.cancel(true));
    }
  }

  private Explained publish() {
    Explained explained = Explained.of(asked.task(), evidence);
    updateValue(explained);
    return explained;
  }

  private void take(Arrival arrival) {
    evidence = evidence.with(arrival.question(), arrival.piece());
    if (!(arrival.piece() instanceof Piece.Asking)) {
      underWay.remove(arrival.question());
    }
  }

  private void askDue() {
    for (Question question : asked.due(evidence)) {
      evidence = evidence.with(question, new Piece.Asking(null));
      FutureTask<?> call = new FutureTask<>(() -> ask(question), null);
      underWay.put(question, call);
      background.execute(call);
    }
  }

  private void ask(Question question) {
    Piece piece;
    try {
      piece = source.ask(asked.request(), question, soFar -> arrived(question, soFar));
    } catch (RuntimeException e) {
      // The class alone: messages of other people's exceptions quote secrets (T14).
      LOG.error("asking failed with an unexpected {}", e.getClass().getName());
      piece = unexpected(e);
    }
    arrivals.add(new Arrival(question, piece));
  }

  private void arrived(Question question, Finding soFar) {
    arrivals.add(new Arrival(question, new Piece.Asking(soFar)));
  }

  private static Piece unexpected(RuntimeException e) {
    return new Piece.NotAvailable(
        FailureKind.UNEXPECTED.code(),
        "Asking failed in a way this version doesn't know.",
        "Try again. If it happens again, report the code.",
        e.getClass().getName(),
        null);
  }
}
