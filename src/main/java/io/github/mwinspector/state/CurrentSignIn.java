package io.github.mwinspector.state;

import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignInTask;
import io.github.mwinspector.lookup.SignIns;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of one window: at most one is under way, and only because a person began it. JavaFX
 * thread only; it never waits.
 */
public final class CurrentSignIn {
  private final SignIns signIns;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable SignInStep> step = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LookupFailure> failure =
      new ReadOnlyObjectWrapper<>();
  private @Nullable SignInTask running;

  /**
   * No sign-in yet.
   *
   * @param background runs each sign-in on a virtual thread of its own
   */
  public CurrentSignIn(SignIns signIns, Executor background) {
    this.signIns = signIns;
    this.background = background;
  }

  /** How far the sign-in under way is; null when none is. */
  public ReadOnlyObjectProperty<@Nullable SignInStep> step() {
    return step.getReadOnlyProperty();
  }

  /** Why the newest sign-in failed; null when it didn't, or was cancelled. */
  public ReadOnlyObjectProperty<@Nullable LookupFailure> failure() {
    return failure.getReadOnlyProperty();
  }

  /**
   * Begins to sign in, in place of the sign-in under way.
   *
   * @param then what is to happen once a person is signed in, unless it was cancelled
   */
  public void begin(Need.SignIn need, SignIns.Way way, Runnable then) {
    cancel();
    failure.set(null);
    SignInTask task = new SignInTask(signIns, need.profile(), way);
    running = task;
    step.set(new SignInStep.Starting());
    task.valueProperty().subscribe(value -> take(task, value));
    task.stateProperty().subscribe(state -> follow(task, state, then));
    background.execute(task);
  }

  private void take(SignInTask task, @Nullable SignInStep value) {
    if (running == task && value != null) {
      step.set(value);
    }
  }

  private void follow(SignInTask task, Worker.State state, Runnable then) {
    if (running != task) {
      return;
    }
    if (state == Worker.State.SUCCEEDED) {
      finish();
      then.run();
    } else if (state == Worker.State.FAILED) {
      LookupFailure why = task.why();
      finish();
      failure.set(why);
    }
  }

  /** Ends the sign-in under way; does nothing when none is. */
  public void cancel() {
    SignInTask task = running;
    finish();
    if (task != null) {
      task.cancel();
    }
  }

  private void finish() {
    running = null;
    step.set(null);
  }
}
