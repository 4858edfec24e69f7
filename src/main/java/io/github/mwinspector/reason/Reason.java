package io.github.mwinspector.reason;

import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason, as a sentence with its evidence.
 *
 * @param rule the rule that it comes from
 * @param certain whether the evidence proves it; else the sentence says "most likely"
 * @param phrases the sentence
 * @param pointers where its evidence stands, the most telling first
 */
public record Reason(Rule rule, boolean certain, List<Phrase> phrases, List<Pointer> pointers) {
  /** Characters of a name or a quote that a sentence shows; the whole is one click away. */
  private static final int LONGEST = 160;

  public Reason {
    phrases = List.copyOf(phrases);
    pointers = List.copyOf(pointers);
  }

  /**
   * The sentence, safe to show.
   *
   * @param disclosure how much of values may be seen
   * @param zone the zone that its times are written in
   */
  public String sentence(Disclosure disclosure, ZoneId zone) {
    return phrases.stream().map(p -> text(p, disclosure, zone)).collect(Collectors.joining());
  }

  private static String text(Phrase phrase, Disclosure disclosure, ZoneId zone) {
    return switch (phrase) {
      case Phrase.Words(String words) -> words;
      case Phrase.Name(String name) -> cut(mask(name, Disclosure.VALUES));
      case Phrase.Quote(Sensitive text) -> cut(mask(text.reveal(), disclosure));
      case Phrase.At(Instant time) -> TimeText.seconds(time, zone);
    };
  }

  private static String mask(String text, Disclosure disclosure) {
    return Display.line(Secrets.mask("", new Sensitive(text), disclosure));
  }

  private static String cut(String shown) {
    if (shown.length() <= LONGEST) {
      return shown;
    }
    int end = Character.isHighSurrogate(shown.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return shown.substring(0, end) + "…";
  }
}
