package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.files.AwsHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in tokens that this program and the AWS CLI leave for each other below {@code
 * ~/.aws/sso/cache}. Read anew each time. A file that makes no sense is read again, since some
 * tools write it in place (threat T17). Where no file can be written, tokens live in this program
 * alone (requirement U8). Safe for several threads.
 */
public final class SsoTokenCache {
  private static final int READS = 5;

  /** What the cache says of a sign-in. */
  public sealed interface Token {
    /** A token, good or not. */
    record Found(CachedToken token) implements Token {}

    /** Nobody has signed in. */
    record Missing() implements Token {}

    /**
     * A file that makes no sense, also when read again.
     *
     * @param file its name as shown
     */
    record Unreadable(String file) implements Token {}
  }

  private final CacheFolder folder;
  private final Waits.Pause pause;
  private final Map<String, CachedToken> unwritten = new ConcurrentHashMap<>();

  /** The cache below a home folder. */
  public SsoTokenCache(AwsHome home, Waits.Pause pause) {
    this.folder = new CacheFolder(home);
    this.pause = pause;
  }

  CacheFolder folder() {
    return folder;
  }

  /**
   * Looks a sign-in up. Blocks up to 0.2 s.
   *
   * @param key the sso-session's name, or the start URL of a profile without one
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public Token read(String key) throws InterruptedException {
    Token stored = stored(key);
    CachedToken held = unwritten.get(key);
    boolean older =
        held != null
            && !(stored instanceof Token.Found found && found.token().ends().isAfter(held.ends()));
    return held != null && older ? new Token.Found(held) : stored;
  }

  private Token stored(String key) throws InterruptedException {
    Path file = folder.file(key);
    if (file == null) {
      return new Token.Missing();
    }
    for (int read = 1; ; read++) {
      Token token = once(file);
      if (!(token instanceof Token.Unreadable) || read == READS) {
        return token;
      }
      pause.await(Waits.SHORT);
    }
  }

  private Token once(Path file) {
    try {
      String text = folder.text(file);
      if (text == null) {
        return new Token.Missing();
      }
      CachedToken token = CachedToken.read(text);
      return token == null ? new Token.Unreadable(folder.shown(file)) : new Token.Found(token);
    } catch (IOException e) {
      return new Token.Unreadable(folder.shown(file));
    }
  }

  /** Keeps a token; tells whether in the file, where the AWS CLI finds it. */
  boolean keep(SsoSession session, CachedToken token) {
    @Nullable Path file = folder.file(session.key());
    if (file != null) {
      try {
        folder.write(file, token.written(session));
        unwritten.remove(session.key());
        return true;
      } catch (IOException e) {
        // kept here then, which the caller is told
      }
    }
    unwritten.put(session.key(), token);
    return false;
  }

  /**
   * Forgets a token, and deletes its file.
   *
   * @throws IOException when the file can't be deleted
   */
  void forget(SsoSession session) throws IOException {
    unwritten.remove(session.key());
    Path file = folder.file(session.key());
    if (file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(file);
    }
  }
}
