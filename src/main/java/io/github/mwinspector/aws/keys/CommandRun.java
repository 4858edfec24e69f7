package io.github.mwinspector.aws.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command without a shell and within bounds (threat T8): nothing on its standard input, a
 * time limit, a limit for what it prints. One that goes beyond, or whose thread is interrupted, is
 * ended with all that it started. One that ends by itself may leave others running, such as a key
 * agent, which nobody waits for.
 *
 * @param longest how long it may run
 */
record CommandRun(Duration longest) {
  /** Bytes that a command may print. */
  static final int MOST = 64 << 10;

  private static final int ERRORS = 8 << 10;

  /** What fills a pipe to a good part: read before the command has to wait. */
  private static final int MUCH = 16 << 10;

  private static final int LOOK_MILLIS = 10;
  private static final int LOOKS_AFTER_END = 5;

  /** How a command ended. */
  enum End {
    EXITED,
    NOT_STARTED,
    TOO_LONG,
    TOO_MUCH
  }

  /**
   * A command that has ended.
   *
   * @param exit its exit code; 0 when it didn't exit by itself
   * @param out what it printed: a secret
   * @param err the end of what it printed to standard error: perhaps one too
   */
  record Ended(End how, int exit, String out, String err) {
    @Override
    public String toString() {
      return "Ended[%s, %d]".formatted(how, exit);
    }
  }

  /**
   * Runs it and waits for its end.
   *
   * @throws InterruptedException when the thread is interrupted; the command has been ended
   */
  Ended of(List<String> words) throws InterruptedException {
    long began = System.nanoTime();
    Process process;
    try {
      process = new ProcessBuilder(words).start();
    } catch (IOException | IllegalArgumentException e) {
      return new Ended(End.NOT_STARTED, 0, "", "");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      closeInput(process);
      End how = watched(process, out, err, began);
      return new Ended(
          how,
          how == End.EXITED ? process.exitValue() : 0,
          out.toString(StandardCharsets.UTF_8),
          err.toString(StandardCharsets.UTF_8));
    } finally {
      end(process);
    }
  }

  private End watched(
      Process process, ByteArrayOutputStream out, ByteArrayOutputStream err, long began)
      throws InterruptedException {
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      // Little is left in the pipe until the end: reading while the JDK takes over what an ended
      // process has left could mix the order up.
      read(process.getInputStream(), MUCH, out);
      read(process.getErrorStream(), MUCH, err);
      last(err);
      if (out.size() > MOST) {
        return End.TOO_MUCH;
      }
      if (System.nanoTime() - began > longest.toNanos()) {
        read(process.getErrorStream(), 1, err);
        return End.TOO_LONG;
      }
    }
    // Not up to the end of the stream: what the command left running may hold it open for ever.
    for (int look = 0; look < LOOKS_AFTER_END; look++) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      read(process.getInputStream(), 1, out);
      read(process.getErrorStream(), 1, err);
    }
    last(err);
    return out.size() > MOST ? End.TOO_MUCH : End.EXITED;
  }

  /** Reads what is there when it is at least so much; never waits. */
  private static void read(InputStream from, int atLeast, ByteArrayOutputStream to) {
    try {
      for (int there = from.available(); there >= atLeast; there = from.available()) {
        byte[] bytes = from.readNBytes(Math.min(there, MUCH));
        to.write(bytes, 0, to.size() > MOST ? 0 : bytes.length);
        if (bytes.length == 0) {
          return;
        }
      }
    } catch (IOException e) {
      // an ended process's stream is being taken over; the next look finds the rest
    }
  }

  private static void last(ByteArrayOutputStream err) {
    if (err.size() > ERRORS) {
      byte[] all = err.toByteArray();
      err.reset();
      err.write(all, all.length - ERRORS, ERRORS);
    }
  }

  private static void closeInput(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it has ended already
    }
  }

  /** Ends the command with all that it started. */
  private static void end(Process process) {
    if (process.isAlive()) {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroyForcibly();
      for (ProcessHandle one : started) {
        one.descendants().forEach(ProcessHandle::destroyForcibly);
        one.destroyForcibly();
      }
    }
  }
}
