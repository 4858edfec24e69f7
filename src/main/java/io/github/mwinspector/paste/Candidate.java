package io.github.mwinspector.paste;

import java.util.EnumMap;
import java.util.Map;

/**
 * One of several values that a pasted text gives for the same fact.
 *
 * @param value the value
 * @param where where it stood, in words
 * @param with what stood beside it in the same object, link or command: choosing the value chooses
 *     these too
 */
public record Candidate(String value, String where, Map<Fact, String> with) {
  public Candidate {
    with = with.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(with));
  }
}
