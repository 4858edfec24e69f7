package io.github.mwinspector.request;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account and region that a pasted text names: a console link, an event, an ARN. Two different
 * ones count as none.
 *
 * @param account 12 digits, or null
 * @param region a region's id, or null
 */
public record PastedPlace(@Nullable String account, @Nullable String region) {
  /** A text that names neither. */
  public static final PastedPlace NOWHERE = new PastedPlace(null, null);

  /** No more of a pasted text than this is looked at. */
  private static final int LIMIT = 64 * 1024;

  private static final String REGION_ID = "([a-z]{2,4}(?:-[a-z]{2,12}){1,3}-[0-9]{1,2})";

  private static final List<Pattern> ACCOUNTS =
      List.of(
          Pattern.compile("arn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:[a-z0-9-]{0,32}:([0-9]{12}):"),
          Pattern.compile("\"account\"\\s{0,8}:\\s{0,8}\"([0-9]{12})\""));

  private static final List<Pattern> REGIONS =
      List.of(
          Pattern.compile("arn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:" + REGION_ID + ":"),
          Pattern.compile("\"region\"\\s{0,8}:\\s{0,8}\"" + REGION_ID + "\""),
          Pattern.compile("[?&]region=" + REGION_ID + "(?![a-z0-9-])"),
          Pattern.compile("https://" + REGION_ID + "\\.console\\."));

  /** Reads a pasted text. */
  public static PastedPlace of(String pasted) {
    String text = pasted.substring(0, Math.min(pasted.length(), LIMIT));
    return new PastedPlace(only(ACCOUNTS, text), only(REGIONS, text));
  }

  private static @Nullable String only(List<Pattern> patterns, String text) {
    List<String> found =
        patterns.stream().flatMap(pattern -> matches(pattern, text)).distinct().limit(2).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
