package io.github.mwinspector.aws.signin;

import io.github.mwinspector.text.Sensitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one request that is waited for, and the only page that is ever answered.
 *
 * @param host what its Host header has to be: another one comes from a page that was led here
 * @param state what it has to bring: another one belongs to a sign-in that somebody else began
 */
record RedirectRequest(String host, String state) {
  static final String PATH = "/oauth/callback";

  /** What a sign-in page sends back. */
  sealed interface Brought {
    /** What the token is asked for with, once. */
    record Code(Sensitive code) implements Brought {}

    /** The person, or the organisation, said no. */
    record Refused() implements Brought {}
  }

  @Override
  public String toString() {
    return "RedirectRequest[" + host + "]";
  }

  /** What a request's head brings; null when it isn't the one. */
  @Nullable Brought read(String head) {
    String[] lines = head.split("\r\n", -1);
    String[] start = lines[0].split(" ", -1);
    List<String> hosts =
        Stream.of(lines)
            .skip(1)
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("host:"))
            .map(line -> line.substring("host:".length()).strip())
            .toList();
    if (start.length != 3
        || !start[0].equals("GET")
        || !start[1].startsWith(PATH + "?")
        || !hosts.equals(List.of(host))) {
      return null;
    }
    String query = start[1].substring(PATH.length() + 1);
    String brought = one(query, "state");
    if (brought == null || !MessageDigest.isEqual(bytes(brought), bytes(state))) {
      return null;
    }
    if (one(query, "error") != null) {
      return new Brought.Refused();
    }
    String code = one(query, "code");
    return code == null ? null : new Brought.Code(new Sensitive(code));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The value of a name that stands there once and isn't empty, else null. */
  private static @Nullable String one(String query, String name) {
    List<String> values =
        Stream.of(query.split("&", -1))
            .filter(part -> part.startsWith(name + "="))
            .map(part -> part.substring(name.length() + 1))
            .filter(value -> !value.isEmpty())
            .toList();
    try {
      return values.size() == 1
          ? URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A page that holds nothing of the request and loads nothing. */
  static byte[] answer(@Nullable Brought brought) {
    String words =
        switch (brought) {
          case null -> "This is not the page of a sign-in.";
          case Brought.Code _ ->
              "Done here. Close this page; the program says whether the sign-in worked.";
          case Brought.Refused _ -> "Refused. Close this page and go back to the program.";
        };
    String page =
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Maintenance Window"
            + " Inspector"
            + "</title><h1>Maintenance Window Inspector</h1><p>%s</p></html>\n".formatted(words);
    return bytes(
        """
        HTTP/1.1 %s\r
        Content-Type: text/html; charset=utf-8\r
        Content-Length: %d\r
        Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'\r
        X-Content-Type-Options: nosniff\r
        Referrer-Policy: no-referrer\r
        Cache-Control: no-store\r
        Connection: close\r
        \r
        %s\
        """
            .formatted(brought == null ? "404 Not Found" : "200 OK", page.length(), page));
  }
}
