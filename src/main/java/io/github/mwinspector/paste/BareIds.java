package io.github.mwinspector.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives ids that nothing names a meaning where they can have one: they fill what is missing, in the
 * order of the API and the CLI (window execution, task), and where there is more than one way, that
 * is a choice.
 */
final class BareIds {
  /** No conflict has more candidates than this. */
  static final int CANDIDATES = 20;

  /** No more other ids than this are listed. */
  static final int LISTED = 50;

  /** Of more ids than this nobody would choose. */
  private static final int CHOICE = 5;

  private final Reading reading;
  private final Map<Fact, String> facts;
  private final List<Conflict> conflicts;

  BareIds(Reading reading, Map<Fact, String> facts, List<Conflict> conflicts) {
    this.reading = reading;
    this.facts = facts;
    this.conflicts = conflicts;
  }

  void settle() {
    List<String> known =
        facts.values().stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    List<String> named =
        reading.others().stream().map(other -> other.value().toLowerCase(Locale.ROOT)).toList();
    List<String> free =
        reading.bare().stream()
            .filter(id -> !known.contains(id.toLowerCase(Locale.ROOT)))
            .filter(id -> !named.contains(id.toLowerCase(Locale.ROOT)))
            .toList();
    boolean noExecution = !facts.containsKey(Fact.WINDOW_EXECUTION);
    boolean noTask = !facts.containsKey(Fact.TASK_EXECUTION);
    if (free.size() > CHOICE && (noExecution || noTask)) {
      reading.notUnderstood(
          "%,d ids stand there without a name: which is which can't be known."
              .formatted(free.size()));
    } else if (noExecution && noTask) {
      both(free);
    } else if (noExecution) {
      one(Fact.WINDOW_EXECUTION, free);
    } else if (noTask) {
      one(Fact.TASK_EXECUTION, free);
    }
    List<String> taken =
        facts.values().stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    free.stream()
        .filter(id -> !taken.contains(id.toLowerCase(Locale.ROOT)))
        .forEach(id -> reading.other(OtherId.Kind.UNKNOWN, id));
  }

  private void both(List<String> free) {
    if (free.size() == 2) {
      String first = free.getFirst();
      String second = free.getLast();
      fill(first, second);
      conflicts.add(
          new Conflict(
              Fact.ORDER,
              List.of(
                  new Candidate(first, "the first id", ids(first, second)),
                  new Candidate(second, "the second id", ids(second, first)))));
    } else if (!free.isEmpty()) {
      fill(free.getFirst(), free.size() > 1 ? free.get(1) : null);
      choice(Fact.WINDOW_EXECUTION, free);
      choice(Fact.TASK_EXECUTION, free);
    }
  }

  private void fill(String execution, @Nullable String task) {
    facts.put(Fact.WINDOW_EXECUTION, execution);
    if (task != null) {
      facts.put(Fact.TASK_EXECUTION, task);
    }
  }

  private static Map<Fact, String> ids(String execution, String task) {
    return Map.of(Fact.WINDOW_EXECUTION, execution, Fact.TASK_EXECUTION, task);
  }

  private void one(Fact fact, List<String> free) {
    if (!free.isEmpty()) {
      facts.put(fact, free.getFirst());
      choice(fact, free);
    }
  }

  private void choice(Fact fact, List<String> free) {
    if (free.size() < 2) {
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < free.size(); i++) {
      Candidate candidate =
          new Candidate(free.get(i), "id %d without a name".formatted(i + 1), Map.of());
      boolean chosen = free.get(i).equals(facts.get(fact));
      candidates.add(chosen ? 0 : candidates.size(), candidate);
    }
    conflicts.add(new Conflict(fact, candidates));
  }
}
