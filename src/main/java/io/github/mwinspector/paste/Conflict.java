package io.github.mwinspector.paste;

import java.util.List;

/**
 * A fact that a pasted text gives more than once, differently.
 *
 * @param what the fact; for {@link Fact#ORDER} a candidate's value is the id that is then the
 *     window execution
 * @param candidates at least two, the preselected one first
 */
public record Conflict(Fact what, List<Candidate> candidates) {
  public Conflict {
    candidates = List.copyOf(candidates);
  }
}
