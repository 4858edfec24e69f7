package io.github.mwinspector.view.part;

import io.github.mwinspector.request.IdText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a pasted text means to an id field. */
public sealed interface PastedIds {
  /**
   * Two different ids: they fill both fields.
   *
   * @param first the window execution id: it comes first in every answer of the API
   * @param second the task id
   */
  record Two(String first, String second) implements PastedIds {}

  /**
   * Anything else: it goes where the caret is.
   *
   * @param text without blanks, quotes and commas around it
   */
  record Text(String text) implements PastedIds {}

  /** No more of a pasted text than this is looked at. */
  int LIMIT = 64 * 1024;

  /** An id that is not a part of a longer run of its own characters. */
  Pattern ID = Pattern.compile("(?<![0-9a-zA-Z-])" + IdText.PATTERN.pattern() + "(?![0-9a-zA-Z-])");

  /** Characters around an id that come along when it is copied out of JSON, a table or a chat. */
  Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\"'`,;]+|[\\s\\p{Z}\\p{Cf}\"'`,;]+$");

  /** Reads a pasted text. */
  static PastedIds of(String pasted) {
    String text = pasted.substring(0, Math.min(pasted.length(), LIMIT));
    List<String> ids =
        ID.matcher(text).results().map(MatchResult::group).distinct().limit(3).toList();
    return ids.size() == 2
        ? new Two(ids.getFirst(), ids.getLast())
        : new Text(AROUND.matcher(text).replaceAll(""));
  }
}
