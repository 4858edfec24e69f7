package io.github.mwinspector.reason;

import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reason in the making: its sentence is written part by part, its evidence beside it. */
final class Sentence {
  /** More names than these are counted, and more pointers left to the tables. */
  private static final int NAMED = 2;

  private static final int POINTERS = 5;

  private final List<Phrase> phrases = new ArrayList<>();
  private final Set<Pointer> pointers = new LinkedHashSet<>();

  Sentence words(String text) {
    phrases.add(new Phrase.Words(text));
    return this;
  }

  /** A word of the service; one that is blank is said to be. */
  Sentence name(String text) {
    return text.isBlank() ? words("(blank)") : append(new Phrase.Name(text));
  }

  /** A line that somebody else wrote, between marks. */
  Sentence quote(String line) {
    return words("\"").append(new Phrase.Quote(new Sensitive(line))).words("\"");
  }

  Sentence at(Instant time) {
    return append(new Phrase.At(time));
  }

  /** The first names of a list, and how many more there are: {@code a, b and 3 more}. */
  Sentence names(List<String> names) {
    int shown = names.size() == NAMED + 1 ? NAMED + 1 : Math.min(NAMED, names.size());
    for (int i = 0; i < shown; i++) {
      boolean last = i == names.size() - 1;
      words(i == 0 ? "" : last ? " and " : ", ").name(names.get(i));
    }
    return names.size() > shown ? words(" and %d more".formatted(names.size() - shown)) : this;
  }

  Sentence to(@Nullable Pointer pointer) {
    if (pointer != null && pointers.size() < POINTERS) {
      pointers.add(pointer);
    }
    return this;
  }

  Sentence toMember(String apiName) {
    return to(new Pointer.ToMember(apiName));
  }

  private Sentence append(Phrase phrase) {
    phrases.add(phrase);
    return this;
  }

  /** The evidence proves it, and it says why. */
  Ranked proves(Rule rule) {
    return ranked(rule, true, Ranked.Worth.EXPLAINS);
  }

  /** The evidence speaks for it, and it says why. */
  Ranked suggests(Rule rule) {
    return ranked(rule, false, Ranked.Worth.LIKELY);
  }

  Ranked ranked(Rule rule, boolean certain, Ranked.Worth worth) {
    List<Phrase> said =
        phrases.stream()
            .filter(phrase -> !(phrase instanceof Phrase.Words(String text)) || !text.isEmpty())
            .toList();
    if (pointers.isEmpty()) {
      toMember("Status");
    }
    return new Ranked(new Reason(rule, certain, said, List.copyOf(pointers)), worth);
  }
}
