package io.github.mwinspector.paste;

import io.github.mwinspector.profile.Partition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes one {@link Pasted} of all clues. The two ids come from the one object, link or command that
 * has most of them, so that ids of different runs are never mixed; everything else from the form
 * that is trusted most ({@link Form}) of those that don't contradict these ids.
 */
final class Judgement {
  private static final List<Fact> IDS = List.of(Fact.WINDOW_EXECUTION, Fact.TASK_EXECUTION);

  private final Reading reading;
  private final List<Clue> clues;
  private final Map<Integer, Map<Fact, String>> records = new LinkedHashMap<>();
  private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
  private final List<Conflict> conflicts = new ArrayList<>();

  private Judgement(Reading reading) {
    this.reading = reading;
    this.clues = reading.clues().stream().sorted(Comparator.comparing(Clue::form)).toList();
  }

  static Pasted of(Reading reading) {
    Judgement judgement = new Judgement(reading);
    judgement.decide();
    List<OtherId> others = judgement.otherIds();
    if (judgement.facts.isEmpty() && others.isEmpty() && reading.notUnderstood().isEmpty()) {
      reading.notUnderstood("No id, account, region, link or ARN was found in it.");
    }
    return new Pasted(judgement.facts, others, judgement.conflicts, reading.notUnderstood());
  }

  private void decide() {
    for (Clue clue : clues) {
      records
          .computeIfAbsent(clue.record(), _ -> new EnumMap<>(Fact.class))
          .putIfAbsent(clue.fact(), clue.value());
    }
    anchor();
    clues.stream()
        .filter(clue -> !contradicts(clue.record()))
        .forEach(clue -> facts.putIfAbsent(clue.fact(), clue.value()));
    for (Fact fact : Fact.values()) {
      differing(fact);
    }
    new BareIds(reading, facts, conflicts).settle();
    partition();
  }

  /** Takes the ids of the record that has most of them; of several, the most trusted form's. */
  private void anchor() {
    Map<Fact, String> best = null;
    for (Clue clue : clues) {
      Map<Fact, String> record = Objects.requireNonNull(records.get(clue.record()));
      if (best == null || ids(record) > ids(best)) {
        best = record;
      }
    }
    if (best != null) {
      for (Fact id : IDS) {
        String value = best.get(id);
        if (value != null) {
          facts.put(id, value);
        }
      }
    }
  }

  private static long ids(Map<Fact, String> record) {
    return IDS.stream().filter(record::containsKey).count();
  }

  private boolean contradicts(int number) {
    Map<Fact, String> record = records.getOrDefault(number, Map.of());
    return IDS.stream()
        .anyMatch(
            id ->
                number != Reading.PROSE
                    && record.containsKey(id)
                    && facts.containsKey(id)
                    && !record.getOrDefault(id, "").equalsIgnoreCase(facts.get(id)));
  }

  /** A conflict where forms that say a fact by name say it differently, or only weak ones do. */
  private void differing(Fact fact) {
    List<Clue> all = clues.stream().filter(clue -> clue.fact() == fact).toList();
    boolean strong = all.stream().anyMatch(clue -> !clue.form().fillsGapsOnly());
    String chosen = facts.get(fact);
    Map<String, Clue> values = new LinkedHashMap<>();
    for (Clue clue : all) {
      if (!strong || !clue.form().fillsGapsOnly()) {
        values.putIfAbsent(clue.value().toLowerCase(Locale.ROOT), clue);
      }
    }
    if (values.size() < 2) {
      return;
    }
    if (fact == Fact.INVOCATION) {
      facts.remove(fact);
      reading.notUnderstood(
          "It names %,d invocations: none of them is chosen.".formatted(values.size()));
    } else if (fact != Fact.PARTITION) {
      conflict(fact, values.values(), chosen);
    }
  }

  private void conflict(Fact fact, Collection<Clue> values, @Nullable String chosen) {
    List<Candidate> candidates = new ArrayList<>();
    for (Clue clue : values) {
      Candidate candidate = new Candidate(clue.value(), clue.where(), beside(clue));
      candidates.add(
          clue.sameValue(Objects.requireNonNullElse(chosen, "")) ? 0 : candidates.size(),
          candidate);
    }
    if (candidates.size() > BareIds.CANDIDATES) {
      reading.notUnderstood(
          "It names %,d values for the %s; the first %d can be chosen."
              .formatted(candidates.size(), fact.words(), BareIds.CANDIDATES));
    }
    conflicts.add(new Conflict(fact, candidates.stream().limit(BareIds.CANDIDATES).toList()));
  }

  /** What is chosen together with a clue, because it stood in the same record. */
  private Map<Fact, String> beside(Clue clue) {
    Map<Fact, String> record = records.get(clue.record());
    if (record == null || clue.record() == Reading.PROSE || ids(record) == 0) {
      return Map.of();
    }
    Map<Fact, String> with = new EnumMap<>(record);
    with.remove(clue.fact());
    with.remove(Fact.PARTITION);
    return with;
  }

  /** The region says the partition; an ARN or a host that says another contradicts it. */
  private void partition() {
    String region = facts.get(Fact.REGION);
    String said = facts.get(Fact.PARTITION);
    if (region == null) {
      return;
    }
    for (Partition partition : Partition.values()) {
      if (partition.matches(region)) {
        facts.put(Fact.PARTITION, partition.id());
      }
    }
    String own = facts.get(Fact.PARTITION);
    if (said != null && own != null && !said.equals(own)) {
      conflicts.add(
          new Conflict(
              Fact.PARTITION,
              List.of(
                  new Candidate(own, "the region " + region, Map.of()),
                  new Candidate(said, "a host or an ARN", Map.of()))));
    }
  }

  /** What is a fact is no other id; without a meaning comes last. */
  private List<OtherId> otherIds() {
    List<String> known =
        facts.values().stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    List<OtherId> all =
        reading.others().stream()
            .filter(other -> !known.contains(other.value().toLowerCase(Locale.ROOT)))
            .toList();
    List<OtherId> shown = all.stream().limit(BareIds.LISTED).toList();
    if (all.size() > shown.size()) {
      reading.notUnderstood(
          "It has %,d different ids; the first %d of those without a part in a look-up are listed."
              .formatted(reading.ids(), BareIds.LISTED));
    }
    return shown;
  }
}
