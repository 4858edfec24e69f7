package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.WindowExecutionId;
import org.jspecify.annotations.Nullable;

/** Asks single places for an execution. Safe for several threads; every call blocks. */
public interface ExecutionFinder {
  /**
   * Whose account a connection leads to (GetCallerIdentity).
   *
   * @return the account's 12 digits
   * @throws LookupException when that can't be known
   */
  String account(Connection connection) throws LookupException;

  /**
   * Asks for an execution (GetMaintenanceWindowExecution).
   *
   * @return null when the account has none by this id in the region
   * @throws LookupException when that can't be known
   */
  @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
      throws LookupException;
}
