package io.github.mwinspector.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Collects the questions of one round: none that was asked already, none beyond its bound. */
final class Due {
  private final Evidence evidence;
  private final Set<Question> questions = new LinkedHashSet<>();

  Due(Evidence evidence) {
    this.evidence = evidence;
  }

  Evidence evidence() {
    return evidence;
  }

  /** Asks, unless it was asked. */
  void ask(Question question) {
    if (evidence.piece(question) == null) {
      questions.add(question);
    }
  }

  /** Asks, unless it was asked or so many of its kind were: what arrives late adds no calls. */
  void ask(Question question, int most) {
    if (count(question.getClass()::isInstance) < most) {
      ask(question);
    }
  }

  /** What was asked before or is asked now. */
  Stream<Question> all() {
    return Stream.concat(evidence.pieces().keySet().stream(), questions.stream());
  }

  long count(Predicate<Question> kind) {
    return all().filter(kind).count();
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }
}
