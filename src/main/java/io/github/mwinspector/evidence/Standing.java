package io.github.mwinspector.evidence;

import java.util.Locale;
import java.util.Set;

/**
 * What a status word of any of the services means for the one question that all of them answer: is
 * it over, and did it end well? The words as sent are shown beside it, never replaced by it.
 */
public enum Standing {
  /** Over, and not as wanted: failed, timed out, not delivered, refused. */
  FAILED,
  /** Ended by somebody or something before it was done. */
  STOPPED,
  /** Not over. */
  UNDER_WAY,
  /** Over and done. */
  DONE,
  /** No word, or one that this version doesn't know. */
  UNKNOWN;

  private static final int LONGEST_WORD = 80;

  private static final Set<String> FAILED_WORDS =
      Set.of(
          "failed",
          "timedout",
          "executiontimedout",
          "deliverytimedout",
          "undeliverable",
          "terminated",
          "invalidplatform",
          "accessdenied",
          "incomplete",
          "rateexceeded",
          "noinstancesintag",
          "rejected",
          "changecalendaroverriderejected",
          "completedwithfailure");

  private static final Set<String> STOPPED_WORDS =
      Set.of("cancelled", "canceled", "skippedoverlapping", "exited");

  private static final Set<String> UNDER_WAY_WORDS =
      Set.of(
          "pending",
          "inprogress",
          "delayed",
          "waiting",
          "cancelling",
          "approved",
          "scheduled",
          "runbookinprogress",
          "pendingapproval",
          "pendingchangecalendaroverride",
          "changecalendaroverrideapproved");

  private static final Set<String> DONE_WORDS = Set.of("success", "completedwithsuccess");

  /**
   * The meaning of a status word. Case, blanks and underscores don't count: the services and their
   * documentation write the same word in several ways.
   */
  public static Standing of(String word) {
    String key = key(word);
    if (FAILED_WORDS.contains(key)) {
      return FAILED;
    }
    if (STOPPED_WORDS.contains(key)) {
      return STOPPED;
    }
    if (UNDER_WAY_WORDS.contains(key)) {
      return UNDER_WAY;
    }
    return DONE_WORDS.contains(key) ? DONE : UNKNOWN;
  }

  /**
   * A status word without what doesn't count in it: small letters, no blanks, no underscores. Empty
   * for a text that is too long to be a word.
   */
  public static String key(String word) {
    if (word.length() > LONGEST_WORD) {
      return "";
    }
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '_' && !Character.isWhitespace(c)) {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
