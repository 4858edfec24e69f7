package io.github.mwinspector.view;

import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.view.failure.FailurePane;
import io.github.mwinspector.view.need.NeedPane;
import io.github.mwinspector.view.part.SidePart;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a look-up with the form of what a person must do first, and the same forms for all
 * other parts of the window. JavaFX thread only.
 */
final class FailureDoor {
  private final WindowModel model;
  private final Runnable lookUpAgain;
  private final FailurePane pane;
  private @Nullable NeedPane need;

  /**
   * No failure yet.
   *
   * @param lookUpAgain asks the same once more
   */
  FailureDoor(WindowModel model, Runnable lookUpAgain) {
    this.model = model;
    this.lookUpAgain = lookUpAgain;
    this.pane = new FailurePane(lookUpAgain, model.lookup()::dismissFailure);
  }

  FailurePane pane() {
    return pane;
  }

  /** The form of a need that another part met; a look-up that waits goes on with it. */
  SidePart form(Need wanted, Runnable met) {
    return NeedPane.of(
        wanted,
        model.needs(),
        () -> {
          met.run();
          if (need != null) {
            lookUpAgain.run();
          }
        });
  }

  /**
   * Shows why a look-up failed; null for nothing.
   *
   * @param focus whether the form of its need, if it has one, takes the focus
   */
  void show(@Nullable FailedLookup failed, boolean focus) {
    dispose();
    Need wanted = failed == null ? null : failed.failure().need();
    NeedPane form = wanted == null ? null : NeedPane.of(wanted, model.needs(), this::met);
    need = form;
    pane.show(failed, model.lookup().result().get() != null, form);
    if (form != null && focus) {
      form.requestFocus();
    }
  }

  /** What a person did for the look-up, lists may have waited for, too. */
  private void met() {
    model.ways().browse().needMet();
    lookUpAgain.run();
  }

  /** Ends what the form began. */
  void dispose() {
    NeedPane old = need;
    need = null;
    if (old != null) {
      old.dispose();
    }
  }
}
