package io.github.mwinspector.aws.signin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one process among several to change a token's file. It is advice: a process that died
 * has lost its turn, and one that hangs is waited for ten seconds (requirement U6).
 */
final class ProcessTurn implements AutoCloseable {
  /** Ten seconds. */
  private static final int LOOKS = 200;

  private final @Nullable FileChannel channel;

  private ProcessTurn(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for the turn; where there can be none, or nobody gives it, goes on without. */
  static ProcessTurn await(SsoTokenCache cache, SsoSession session, Waits.Pause pause)
      throws InterruptedException {
    Path file = cache.folder().file(session.key());
    FileChannel channel = null;
    try {
      channel = file == null ? null : cache.folder().lock(file);
      for (int look = 1; channel != null && !taken(channel) && look < LOOKS; look++) {
        pause.await(Waits.SHORT);
      }
      return new ProcessTurn(channel);
    } catch (IOException e) {
      return new ProcessTurn(channel);
    } catch (InterruptedException e) {
      new ProcessTurn(channel).close();
      throw e;
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // its lock ends with the process then
    }
  }
}
