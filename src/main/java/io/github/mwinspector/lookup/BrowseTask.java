package io.github.mwinspector.lookup;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.profile.Connection;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page in the background. Its value is the newest {@link BrowseStep}; the last one is the page
 * or the failure. Run it on a virtual thread: only there does {@link #cancel()} end the HTTP call.
 */
public final class BrowseTask extends Task<BrowseStep> {
  private static final Logger LOG = LoggerFactory.getLogger(BrowseTask.class);

  private final BrowseSource source;
  private final Connection connection;
  private final Level level;
  private final @Nullable String token;

  /**
   * A task that asks for a page.
   *
   * @param token what the page before named; null for the first page
   */
  public BrowseTask(
      BrowseSource source, Connection connection, Level level, @Nullable String token) {
    this.source = source;
    this.connection = connection;
    this.level = level;
    this.token = token;
  }

  @Override
  protected BrowseStep call() {
    try {
      return new BrowseStep.Brought(source.page(connection, level, token, this::updateValue));
    } catch (LookupException e) {
      return e.failure();
    } catch (RuntimeException e) {
      // The class alone: messages of other people's exceptions quote secrets (T14).
      LOG.error("browsing failed with an unexpected {}", e.getClass().getName());
      return LookupTask.unexpected(e);
    }
  }

  /** Why the task ended without a step of its own, such as no memory. JavaFX thread only. */
  public LookupFailure escaped() {
    Throwable error = getException();
    return LookupTask.unexpected(error == null ? new IllegalStateException() : error);
  }
}
