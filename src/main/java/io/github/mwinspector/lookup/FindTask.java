package io.github.mwinspector.lookup;

import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.Ledger;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;

/**
 * A search in the background. Its value is the newest {@link FindProgress}. Run it on a virtual
 * thread: {@link #cancel()} ends the calls under way; what was learnt stays in the ledger.
 */
public final class FindTask extends Task<FindProgress> {
  /** Calls under way at once, over all accounts and regions: each region is another host. */
  public static final int AT_ONCE = 32;

  private final Search search;

  /**
   * A task that searches.
   *
   * @param ledger what earlier tries of the same search have learnt
   * @param background runs each call on a virtual thread of its own
   */
  public FindTask(FindPlan plan, Ledger ledger, ExecutionFinder finder, Executor background) {
    this.search = new Search(plan, ledger, finder, background, AT_ONCE);
  }

  @Override
  protected FindProgress call() throws InterruptedException {
    return search.run(this::updateValue);
  }
}
