package io.github.mwinspector.lookup;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where task executions are looked up. Safe for several look-ups at once. */
public interface ExecutionSource extends AutoCloseable {
  /**
   * Looks one up. Blocks: call it on a virtual thread; an interrupt ends the HTTP call itself.
   *
   * @param request what to look up
   * @param progress is told on the calling thread how far it is
   * @return the answer, whose ids are the ones asked for
   * @throws LookupException with the reason in words, when there is no such answer
   */
  TaskAnswer look(LookupRequest request, Consumer<LookupProgress> progress) throws LookupException;

  /**
   * The hosts that a connection leads to by settings of the user, once they are allowed; null when
   * there is no such setting.
   */
  @Nullable String configuredEndpoint(Connection connection);

  /** Releases clients and connections. */
  @Override
  void close();
}
