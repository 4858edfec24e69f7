package io.github.mwinspector.aws.signin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.text.Sensitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in tokens that {@code aws sso login} leaves below {@code ~/.aws/sso/cache}. Only ever
 * read. A file that makes no sense is read again, since some tools write it in place (threat T17).
 */
public final class SsoTokenCache {
  private static final int READS = 5;

  /** What the cache says of a sign-in. */
  public sealed interface Token {
    /**
     * A token that is still good by this computer's clock.
     *
     * @param secret the bearer token
     */
    record Good(Sensitive secret) implements Token {}

    /** Nobody has signed in. */
    record Missing() implements Token {}

    /**
     * A token that is no longer good.
     *
     * @param at when it ended
     */
    record Expired(Instant at) implements Token {}

    /**
     * A file that makes no sense, also when read again.
     *
     * @param file its name as shown
     */
    record Unreadable(String file) implements Token {}
  }

  private final AwsHome home;
  private final InstantSource clock;
  private final Pause pause;

  /** Waits for a writer to end. */
  public interface Pause {
    void await() throws InterruptedException;
  }

  /** The cache below a home folder; {@code pause} lies between two reads. */
  public SsoTokenCache(AwsHome home, InstantSource clock, Pause pause) {
    this.home = home;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Looks a sign-in up. Blocks up to 0.2 s.
   *
   * @param key the sso-session's name, or the start URL of a profile without one
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public Token read(String key) throws InterruptedException {
    Path file = home.below(".aws/sso/cache/" + sha1(key) + ".json");
    if (file == null) {
      return new Token.Missing();
    }
    for (int read = 1; ; read++) {
      Token token = once(file);
      if (!(token instanceof Token.Unreadable) || read == READS) {
        return token;
      }
      pause.await();
    }
  }

  private Token once(Path file) {
    try {
      String text = AwsHome.text(file);
      if (text == null) {
        return new Token.Missing();
      }
      Map<String, String> members = members(text);
      String secret = members.get("accessToken");
      Instant expires = instant(members.get("expiresAt"));
      if (secret == null || secret.isBlank() || expires == null) {
        return new Token.Unreadable(home.shown(file));
      }
      return clock.instant().isBefore(expires)
          ? new Token.Good(new Sensitive(secret))
          : new Token.Expired(expires);
    } catch (IOException e) {
      return new Token.Unreadable(home.shown(file));
    }
  }

  private static Map<String, String> members(String text) throws IOException {
    Map<String, String> members = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return members;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          members.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      return json.currentToken() == JsonToken.END_OBJECT ? members : Map.of();
    }
  }

  /** Older AWS CLIs write "UTC" for "Z". */
  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text.replace("UTC", "Z")).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The name that the AWS tools give a cache file. */
  public static String sha1(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
