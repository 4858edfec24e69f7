package io.github.mwinspector.compare;

import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one of the two says in a row. */
public sealed interface Side {
  /** It has no such thing, which is told from one that is empty. */
  record Absent() implements Side {}

  /** Nobody asked, or it could not be had: neither there nor absent. */
  record Unknown() implements Side {}

  /**
   * It has this.
   *
   * @param name the field by which secrets are recognised
   * @param text as sent, or null for what has no text, such as an empty list
   * @param words what this program says about it, or null
   * @param guarded whether it is hidden as the values of parameters are
   */
  record Sent(String name, @Nullable Sensitive text, @Nullable String words, boolean guarded)
      implements Side {
    /** Its text as this disclosure lets it be seen, not yet safe to show; null when it has none. */
    public @Nullable String text(Disclosure disclosure) {
      if (text == null) {
        return null;
      }
      return Secrets.mask(name, text, allowed(disclosure));
    }

    /** How much of it this disclosure lets be seen: what isn't guarded is never hidden whole. */
    public Disclosure allowed(Disclosure disclosure) {
      return guarded || disclosure == Disclosure.SECRETS ? disclosure : Disclosure.VALUES;
    }

    /** The words, which tell something of a text and are hidden with it; null when none. */
    public @Nullable String words(Disclosure disclosure) {
      return text != null && guarded && disclosure == Disclosure.HIDDEN ? null : words;
    }
  }

  /**
   * It took so long.
   *
   * @param duration not negative
   */
  record Took(Duration duration) implements Side {
    /** In words, to the second from a minute on: less than that is never a difference. */
    public String text() {
      return TimeText.duration(duration);
    }
  }

  /** A text that is shown except for secrets in it. */
  static Side open(String name, String text) {
    return new Sent(name, new Sensitive(text), text.isEmpty() ? "empty text" : null, false);
  }

  /** Words of this program alone. */
  static Side words(String words) {
    return new Sent("", null, words, false);
  }
}
