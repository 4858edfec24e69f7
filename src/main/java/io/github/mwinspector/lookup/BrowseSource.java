package io.github.mwinspector.lookup;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.profile.Connection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where windows, their executions and their tasks are listed. Safe for several calls at once. */
@FunctionalInterface
public interface BrowseSource {
  /**
   * Asks for one page. Blocks: call it on a virtual thread; an interrupt ends the HTTP call itself.
   * When the service throttles it waits and asks again, for up to about a minute.
   *
   * @param connection whom to ask
   * @param level what to list
   * @param token what the page before named; null for the first page
   * @param progress is told on the calling thread how far it is, and that it waits
   * @throws LookupException with the reason in words, when there is no such page
   */
  Page page(
      Connection connection, Level level, @Nullable String token, Consumer<LookupProgress> progress)
      throws LookupException;
}
