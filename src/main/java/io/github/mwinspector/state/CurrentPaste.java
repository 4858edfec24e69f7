package io.github.mwinspector.state;

import io.github.mwinspector.paste.Candidate;
import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.PasteReader;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.paste.PastedProfile;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.AskedFor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What was pasted or dropped last, and how it fills the form. It sends nothing: a person looks up.
 * JavaFX thread only; a file or a long text is read in the background.
 */
public final class CurrentPaste {
  /** A text up to this many characters is read within a millisecond, so at once. */
  private static final int SHORT = 8 * 1024;

  private static final Pasted UNREADABLE =
      new Pasted(Map.of(), List.of(), List.of(), List.of("What was pasted can't be read."));

  private final RequestForm form;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable Pasted> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Pasted> place = new ReadOnlyObjectWrapper<>(Pasted.NOTHING);
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final Subscription ids;
  private @Nullable Task<Pasted> task;
  private @Nullable FormBefore before;
  private boolean filling;

  /**
   * Nothing pasted yet.
   *
   * @param form what pasted texts fill in
   * @param background runs each reading on a virtual thread of its own
   */
  public CurrentPaste(RequestForm form, Executor background) {
    this.form = form;
    this.background = background;
    ids =
        Subscription.combine(
            form.windowExecutionIdText().subscribe(_ -> idChanged()),
            form.taskIdText().subscribe(_ -> idChanged()));
  }

  /** What was understood, while it is to be seen; else null. */
  public ReadOnlyObjectProperty<@Nullable Pasted> shown() {
    return shown.getReadOnlyProperty();
  }

  /** What was pasted last as long as its ids stand in the form, also when it isn't shown. */
  public ReadOnlyObjectProperty<Pasted> place() {
    return place.getReadOnlyProperty();
  }

  /** Whether a text is being read. */
  public ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /** Takes a pasted or dropped text. */
  public void paste(String text) {
    if (text.length() <= SHORT) {
      stop();
      take(PasteReader.read(text));
    } else {
      read(() -> PasteReader.read(text));
    }
  }

  /** Shows what was understood and fills it in, as far as it says something. */
  public void take(Pasted pasted) {
    if (pasted.fills()) {
      FormBefore now = FormBefore.of(form);
      before = now.empty() ? null : now;
      fill(pasted);
      place.set(pasted);
    } else {
      before = null;
    }
    // The same text once more is news: what it replaced may be other.
    shown.set(null);
    shown.set(pasted);
  }

  /** Chooses one of several values; what stood beside it comes with it. */
  public void choose(Fact what, Candidate candidate) {
    Pasted pasted = shown.get();
    if (pasted != null) {
      Pasted chosen = pasted.choose(what, candidate);
      fill(chosen);
      place.set(chosen);
      shown.set(chosen);
    }
  }

  /** Chooses a profile of the pasted account; the pasted region stays. */
  public void choose(AwsProfile profile) {
    String region = form.regionText().get();
    form.profile().set(profile);
    form.regionText().set(region);
    Pasted pasted = shown.get();
    shown.set(null);
    shown.set(pasted);
  }

  /** Profiles of the pasted account, when the chosen one is known to be of another. */
  public List<AwsProfile> otherProfiles() {
    AwsProfile chosen = form.profile().get();
    boolean fits = chosen != null && !PastedProfile.ofAnother(chosen, place.get());
    return fits ? List.of() : PastedProfile.ofAccount(place.get(), form.profiles());
  }

  /** Whether this machine has a profile of that name. */
  public boolean hasProfile(String name) {
    return form.named(name) != null;
  }

  /** Whether the form said something before that can be put back. */
  public boolean canPutBack() {
    return before != null;
  }

  /** Puts back what the form said before the paste. */
  public void putBack() {
    FormBefore then = before;
    dismiss();
    place.set(Pasted.NOTHING);
    if (then != null) {
      filling = true;
      then.putBack(form);
      filling = false;
    }
  }

  /** A look-up has brought its result: what was pasted for it needs no more words. */
  public void lookedUp(AskedFor asked) {
    Pasted pasted = shown.get();
    String execution = asked.windowExecutionId();
    if (pasted != null
        && execution != null
        && execution.equals(pasted.get(Fact.WINDOW_EXECUTION))) {
      dismiss();
    }
  }

  /** Shows it no more, and stops reading. */
  public void dismiss() {
    stop();
    before = null;
    shown.set(null);
  }

  /** Stops reading and lets go of the form. */
  public void dispose() {
    stop();
    ids.unsubscribe();
  }

  private void read(Callable<Pasted> work) {
    stop();
    Task<Pasted> now =
        new Task<>() {
          @Override
          protected Pasted call() throws Exception {
            return work.call();
          }
        };
    task = now;
    reading.set(true);
    now.setOnSucceeded(_ -> finished(now.getValue()));
    now.setOnFailed(_ -> finished(UNREADABLE));
    background.execute(now);
  }

  private void finished(Pasted pasted) {
    stop();
    take(pasted);
  }

  private void stop() {
    Task<Pasted> now = task;
    task = null;
    if (now != null) {
      now.setOnSucceeded(null);
      now.setOnFailed(null);
      now.cancel();
    }
    reading.set(false);
  }

  /** An id that is changed by hand is of no pasted place. */
  private void idChanged() {
    if (!filling && (differs(Fact.WINDOW_EXECUTION) || differs(Fact.TASK_EXECUTION))) {
      place.set(Pasted.NOTHING);
      shown.set(null);
    }
  }

  private boolean differs(Fact fact) {
    String pasted = place.get().get(fact);
    String typed =
        (fact == Fact.TASK_EXECUTION ? form.taskIdText() : form.windowExecutionIdText()).get();
    return pasted != null && !pasted.equals(typed.strip());
  }

  private void fill(Pasted pasted) {
    filling = true;
    profile(pasted);
    String region = pasted.get(Fact.REGION);
    if (region != null) {
      form.regionText().set(region);
    }
    String execution = pasted.get(Fact.WINDOW_EXECUTION);
    String taskId = pasted.get(Fact.TASK_EXECUTION);
    boolean otherRun =
        execution != null
            && !execution.equalsIgnoreCase(form.windowExecutionIdText().get().strip());
    if (execution != null) {
      form.windowExecutionIdText().set(execution);
    }
    if (taskId != null || otherRun) {
      form.taskIdText().set(taskId == null ? "" : taskId);
    }
    filling = false;
  }

  /** A profile that the text names is chosen; one of its account only where none is chosen. */
  private void profile(Pasted pasted) {
    AwsProfile found = PastedProfile.of(pasted, form.profiles());
    boolean named = found != null && found.name().equals(pasted.get(Fact.PROFILE));
    if (found != null && (named || form.profile().get() == null)) {
      form.profile().set(found);
    }
  }
}
