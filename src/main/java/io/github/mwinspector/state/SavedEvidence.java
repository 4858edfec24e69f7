package io.github.mwinspector.state;

import io.github.mwinspector.evidence.DueQuestions;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.saved.Opened;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The evidence of a file: what would be asked, and isn't in it, is said not to be. */
final class SavedEvidence {
  private static final Piece NOT_IN_FILE =
      new Piece.NotAvailable(
          Piece.NotAvailable.NOT_IN_FILE,
          "The file doesn't hold this.",
          "Look the task up to see it.",
          null,
          null,
          null,
          null,
          false);

  private SavedEvidence() {}

  /** A file's evidence as far as the reason needs it. Its own reason stays; else one is found. */
  static Explained whole(Opened.Task file) {
    TaskExecution task = file.answer().task();
    Explained known = file.explained();
    Evidence evidence = known == null ? Evidence.NONE : known.evidence();
    Evidence all = with(task, evidence, EnumSet.of(Topic.WHY), Set.of());
    return known == null ? Explained.of(task, all) : new Explained(all, known.reasons());
  }

  /** The same evidence with what these topics and questions would ask. */
  static Evidence with(
      TaskExecution task, Evidence evidence, Set<Topic> topics, Set<Question> demanded) {
    Map<Question, Piece> pieces = new LinkedHashMap<>(evidence.pieces());
    demanded.forEach(question -> pieces.putIfAbsent(question, NOT_IN_FILE));
    List<Question> due = DueQuestions.of(task, new Evidence(pieces), topics);
    while (!due.isEmpty()) {
      due.forEach(question -> pieces.put(question, NOT_IN_FILE));
      due = DueQuestions.of(task, new Evidence(pieces), topics);
    }
    return new Evidence(pieces);
  }
}
