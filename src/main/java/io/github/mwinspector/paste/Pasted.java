package io.github.mwinspector.paste;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a pasted text. Every id has its API's form; nothing here was asked of
 * anybody.
 *
 * @param facts at most one value of each fact; of a fact in conflict its first candidate
 * @param otherIds ids that no look-up starts with, bounded
 * @param conflicts facts that stood there differently
 * @param notUnderstood short sentences about what was refused or left out, bounded
 */
public record Pasted(
    Map<Fact, String> facts,
    List<OtherId> otherIds,
    List<Conflict> conflicts,
    List<String> notUnderstood) {
  /** A text that says nothing. */
  public static final Pasted NOTHING = new Pasted(Map.of(), List.of(), List.of(), List.of());

  public Pasted {
    facts = Map.copyOf(facts);
    otherIds = List.copyOf(otherIds);
    conflicts = List.copyOf(conflicts);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** The fact's value, or null when the text doesn't say it. */
  public @Nullable String get(Fact fact) {
    return facts.get(fact);
  }

  /** Whether it says anything that a form can take. */
  public boolean fills() {
    return !facts.isEmpty();
  }

  /** The same with one candidate chosen, and with what stood beside it; the conflict stays. */
  public Pasted choose(Fact what, Candidate chosen) {
    Map<Fact, String> changed = new EnumMap<>(Fact.class);
    changed.putAll(facts);
    changed.putAll(chosen.with());
    if (what != Fact.ORDER) {
      changed.put(what, chosen.value());
    }
    return new Pasted(changed, otherIds, conflicts, notUnderstood);
  }
}
