package io.github.mwinspector.aws.call;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Deadlines and retries of every client (requirement U4).
 *
 * @param connect until a connection stands
 * @param attempt for one try, and for a silence of the server
 * @param call for all tries together
 * @param backoff how long to wait between tries; null for the SDK's own
 * @param login the sign-in service of {@code aws login} in tests; null, always outside of them, for
 *     AWS's own (T9)
 * @param command for a credential_process
 */
public record ClientSettings(
    Duration connect,
    Duration attempt,
    Duration call,
    @Nullable BackoffStrategy backoff,
    @Nullable URI login,
    Duration command) {
  /** How many tries a call has at most. */
  public static final int TRIES = 3;

  /** What the program runs with. */
  public static ClientSettings usual() {
    return new ClientSettings(
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        null,
        null,
        Duration.ofSeconds(60));
  }
}
