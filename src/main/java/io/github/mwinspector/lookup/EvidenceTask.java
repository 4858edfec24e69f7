package io.github.mwinspector.lookup;

import io.github.mwinspector.reason.Explained;
import javafx.concurrent.Task;

/**
 * A {@link Gathering} in the background. Its value is the newest snapshot. Run it on a virtual
 * thread; {@link #cancel()} ends the calls under way.
 */
public final class EvidenceTask extends Task<Explained> {
  private final Gathering gathering;

  /** A task that carries this gathering out. */
  public EvidenceTask(Gathering gathering) {
    this.gathering = gathering;
  }

  /** What is carried out, to ask for more. */
  public Gathering gathering() {
    return gathering;
  }

  @Override
  protected Explained call() throws InterruptedException {
    return gathering.run(this::updateValue);
  }
}
