package io.github.mwinspector.command;

import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Asks for MFA codes on the terminal while accounts are searched. Many calls are under way at once:
 * one question stands on the terminal at a time, and a device whose code was not given isn't asked
 * for again.
 */
final class AskingFinder implements ExecutionFinder {
  private final ExecutionFinder finder;
  private final Program program;
  private final ReentrantLock terminal = new ReentrantLock();
  private final Set<String> passedBy = new HashSet<>();

  AskingFinder(ExecutionFinder finder, Program program) {
    this.finder = finder;
    this.program = program;
  }

  @Override
  public String account(Connection connection) throws LookupException {
    return asking(() -> finder.account(connection));
  }

  @Override
  public @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
      throws LookupException {
    return asking(() -> finder.ask(connection, execution));
  }

  private <T extends @Nullable Object> T asking(AskingSource.Look<T> look) throws LookupException {
    try {
      return look.made();
    } catch (LookupException e) {
      if (!(e.failure().need() instanceof Need.MfaCode need)) {
        throw e;
      }
      return withCode(look, need, e);
    }
  }

  private <T extends @Nullable Object> T withCode(
      AskingSource.Look<T> look, Need.MfaCode need, LookupException failed) throws LookupException {
    try {
      terminal.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed;
    }
    try {
      if (passedBy.contains(need.serial())) {
        throw failed;
      }
      // Another call of the same profile may have brought the keys meanwhile: it asks once more.
      return AskingSource.withCode(program, look);
    } catch (LookupException e) {
      if (e.failure().need() instanceof Need.MfaCode still) {
        passedBy.add(still.serial());
      }
      throw e;
    } finally {
      terminal.unlock();
    }
  }
}
