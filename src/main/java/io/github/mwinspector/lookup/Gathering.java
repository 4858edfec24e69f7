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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers the evidence of one task execution: asks side by side whatever is due, and what that
 * makes due, until nothing is. Used once, by one thread.
 */
public final class Gathering {
  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

  private final EvidenceSource source;
  private final Executor background;
  private final Map<Question, FutureTask<?>> underWay = new LinkedHashMap<>();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final LookupRequest request;
  private final Set<Question> unsettled;
  private Asked asked;
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

  private sealed interface Event {
    /** A call brought something. */
    record Arrival(Question question, Piece piece) implements Event {}

    /** A person wants more. */
    record More(Asked asked) implements Event {}

    /** A person wants a question asked again. */
    record Again(Question question) implements Event {}
  }

  /**
   * A gathering that adds to what is known.
   *
   * @param asked what to ask
   * @param evidence what is known already
   * @param unsettled what of it is to be asked again; it stays known until its newer answer is
   *     whole
   * @param source where to ask
   * @param background runs each call on a virtual thread of its own
   */
  public Gathering(
      Asked asked,
      Evidence evidence,
      Set<Question> unsettled,
      EvidenceSource source,
      Executor background) {
    this.asked = asked;
    this.unsettled = Set.copyOf(unsettled);
    this.request = asked.request();
    this.evidence = evidence;
    this.source = source;
    this.background = background;
  }

  /**
   * Asks until nothing is due. An interrupt ends it and the calls under way.
   *
   * @param snapshots is told on this thread what is known, each time something came
   * @return the last snapshot
   */
  public Explained run(Consumer<Explained> snapshots) throws InterruptedException {
    try {
      unsettled.forEach(this::ask);
      askDue();
      Explained explained = publish(snapshots);
      while (!underWay.isEmpty()) {
        take(events.take());
        for (Event more = events.poll(); more != null; more = events.poll()) {
          take(more);
        }
        askDue();
        explained = publish(snapshots);
      }
      return explained;
    } finally {
      underWay.values().forEach(call -> call.cancel(true));
    }
  }

  private Explained publish(Consumer<Explained> snapshots) {
    Explained explained = Explained.of(asked.task(), evidence);
    snapshots.accept(explained);
    return explained;
  }

  /** Asks for more while it runs, on any thread. One that has ended takes no notice. */
  public void askFor(Asked more) {
    events.add(new Event.More(more));
  }

  /** Asks a question that failed once more while it runs, on any thread. */
  public void askAgain(Question question) {
    events.add(new Event.Again(question));
  }

  private void take(Event event) {
    switch (event) {
      case Event.Arrival(Question question, Piece piece) -> arrived(question, piece);
      case Event.More(Asked more) -> asked = more;
      case Event.Again(Question question) -> {
        if (evidence.piece(question) instanceof Piece.NotAvailable) {
          ask(question);
        }
      }
    }
  }

  private void arrived(Question question, Piece piece) {
    // An older whole answer says more than a newer part or failure.
    if (piece instanceof Piece.Found || !(evidence.piece(question) instanceof Piece.Found)) {
      boolean failed = piece instanceof Piece.NotAvailable;
      evidence = evidence.with(question, failed ? behindPages(question, piece) : piece);
    }
    if (!(piece instanceof Piece.Asking)) {
      underWay.remove(question);
    }
  }

  /** A later page that fails takes nothing away from those that came. */
  private Piece behindPages(Question question, Piece failed) {
    return failed instanceof Piece.NotAvailable missing
        ? missing.behind(evidence.finding(question))
        : failed;
  }

  private void askDue() {
    asked.due(evidence).forEach(this::ask);
  }

  private void ask(Question question) {
    arrived(question, new Piece.Asking(evidence.finding(question)));
    FutureTask<?> call = new FutureTask<>(() -> callSource(question), null);
    underWay.put(question, call);
    background.execute(call);
  }

  private void callSource(Question question) {
    Piece piece;
    try {
      piece = source.ask(request, question, soFar -> tell(question, soFar));
    } catch (RuntimeException e) {
      // The class alone: messages of other people's exceptions quote secrets (T14).
      LOG.error("asking failed with an unexpected {}", e.getClass().getName());
      piece = unexpected(e);
    }
    events.add(new Event.Arrival(question, piece));
  }

  private void tell(Question question, Finding soFar) {
    events.add(new Event.Arrival(question, new Piece.Asking(soFar)));
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
