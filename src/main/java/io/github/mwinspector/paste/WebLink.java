package io.github.mwinspector.paste;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A web link taken apart as text; nothing is asked of anybody.
 *
 * @param host as written
 * @param segments the parts of its path and of a path behind {@code #}, decoded
 * @param queries its query's parts, {@code name=value}, decoded
 * @param refusal why it is not read at all, in words; null when it can be
 */
record WebLink(String host, List<String> segments, List<String> queries, @Nullable String refusal) {
  private static final int LONGEST = 8_192;
  private static final int PARTS = 64;

  WebLink {
    segments = List.copyOf(segments);
    queries = List.copyOf(queries);
  }

  /** Takes a link apart. */
  static WebLink of(String text) {
    int scheme = text.indexOf("://");
    String rest = text.substring(scheme < 0 ? 0 : scheme + 3);
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String host = authority.endsWith(":443") ? authority.substring(0, end - 4) : authority;
    String refusal = refusal(text, authority, host);
    if (refusal != null) {
      return new WebLink(host, List.of(), List.of(), refusal);
    }
    List<String> segments = new ArrayList<>();
    List<String> queries = new ArrayList<>();
    for (String half : rest.substring(end).split("#", PARTS)) {
      String[] pathAndQuery = half.split("\\?", 2);
      split(pathAndQuery[0], "/", segments);
      if (pathAndQuery.length == 2) {
        split(pathAndQuery[1], "&", queries);
      }
    }
    return new WebLink(host, segments, queries, null);
  }

  private static @Nullable String refusal(String text, String authority, String host) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (decoded(text).toLowerCase(Locale.ROOT).contains("signintoken")) {
      return "A link with a sign-in token is refused: whoever holds it is signed in. Nothing of it"
          + " was read.";
    }
    if (text.length() > LONGEST) {
      return "A link of %,d characters is too long to be one.".formatted(text.length());
    }
    if (lower.startsWith("http:")) {
      return "The link to %s is refused: http, not https.".formatted(Reading.quoted(host));
    }
    if (authority.indexOf('@') >= 0) {
      return "The link %s is refused: it has a user name before its host."
          .formatted(Reading.quoted(authority));
    }
    if (text.indexOf('\\') >= 0) {
      return "The link to %s is refused: it has a backslash.".formatted(Reading.quoted(host));
    }
    return host.indexOf(':') >= 0
        ? "The link to %s is refused: it names a port.".formatted(Reading.quoted(host))
        : null;
  }

  private static void split(String text, String at, List<String> into) {
    for (String part : text.split(at, PARTS)) {
      for (String piece : decoded(part).split(at, PARTS)) {
        if (!piece.isEmpty() && into.size() < PARTS) {
          into.add(piece);
        }
      }
    }
  }

  /** Some mail programs escape what is escaped already. */
  private static String decoded(String text) {
    String now = text;
    for (int i = 0; i < 3 && now.indexOf('%') >= 0; i++) {
      try {
        now = URLDecoder.decode(now.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return now;
      }
    }
    return now;
  }

  /** The value of the first query part of one of these names, whatever its case; or null. */
  @Nullable String query(String... names) {
    for (String query : queries) {
      int equals = query.indexOf('=');
      for (String name : names) {
        if (equals > 0 && query.substring(0, equals).equalsIgnoreCase(name)) {
          return query.substring(equals + 1);
        }
      }
    }
    return null;
  }
}
