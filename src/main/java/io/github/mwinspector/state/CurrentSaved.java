package io.github.mwinspector.state;

import io.github.mwinspector.paste.PasteReader;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.paste.PastedFile;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.saved.Opened;
import io.github.mwinspector.saved.Saved;
import io.github.mwinspector.saved.SavedReader;
import io.github.mwinspector.saved.UnopenableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Files that are opened in a window. Reading is done in the background and can be cancelled; until
 * it brought a result, and when it fails, the result on screen stays. JavaFX thread only.
 */
public final class CurrentSaved {
  /** What came of reading; exactly one is there, or nothing when nothing is to be said. */
  private record Read(
      @Nullable Result result, @Nullable Pasted pasted, @Nullable Problem problem) {}

  /**
   * Why a file is not shown. Texts are to be shown through {@code Display}.
   *
   * @param file the file's name
   * @param what what is wrong with it, one sentence
   * @param nextStep what to do now
   */
  public record Problem(String file, String what, String nextStep) {}

  private final RequestForm form;
  private final CurrentLookup lookup;
  private final CurrentPaste paste;
  private final InstantSource clock;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Result> offered = new ReadOnlyObjectWrapper<>();
  private @Nullable Task<Read> task;

  /**
   * Nothing opened yet.
   *
   * @param form filled in when a saved result is to be looked up again
   * @param lookup shows what is opened
   * @param paste takes the ids of what holds no task
   * @param background runs each reading on a virtual thread of its own
   */
  public CurrentSaved(
      RequestForm form,
      CurrentLookup lookup,
      CurrentPaste paste,
      InstantSource clock,
      Executor background) {
    this.form = form;
    this.lookup = lookup;
    this.paste = paste;
    this.clock = clock;
    this.background = background;
  }

  /** Why the file that was opened last is not shown; null when it is. */
  public ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** The name of the file that is being read, or null. */
  public ReadOnlyObjectProperty<@Nullable String> reading() {
    return reading.getReadOnlyProperty();
  }

  /** A whole answer in what was pasted, which a person can have shown; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable Result> offered() {
    return offered.getReadOnlyProperty();
  }

  /** Opens a file that a person chose: what it is not is said. */
  public void open(Path file) {
    read(name(file), () -> opened(file), this::take);
  }

  /** Takes a file that was dropped, which may be any text: what holds no task is pasted. */
  public void drop(Path file) {
    read(name(file), () -> dropped(file), this::take);
  }

  /** Looks whether a pasted text is a whole answer, to offer it. */
  public void pasted(String text) {
    offered.set(null);
    if (text.contains("\"TaskExecutionId\"") || text.contains("\"mwtask\"")) {
      String name = "pasted text";
      read(null, () -> read(() -> SavedReader.read(name, text, clock.instant())), this::offer);
    }
  }

  /** Shows the answer that is offered. */
  public void showOffered() {
    Result result = offered.get();
    offered.set(null);
    if (result != null) {
      paste.dismiss();
      show(result);
    }
  }

  /**
   * Fills the form with what a saved result was asked with; nothing is sent.
   *
   * @return what is missing to look it up, in words for a person, or null when the form is whole
   */
  public @Nullable String fill(Saved saved) {
    AskedFor asked = saved.asked();
    AwsProfile profile = asked.profile() == null ? null : form.named(asked.profile());
    if (profile != null) {
      form.profile().set(profile);
    }
    if (asked.region() != null) {
      form.regionText().set(asked.region());
    }
    form.windowExecutionIdText().set(Objects.requireNonNullElse(asked.windowExecutionId(), ""));
    form.taskIdText().set(Objects.requireNonNullElse(asked.taskExecutionId(), ""));
    Missing missing = form.firstMissing().get();
    return missing == null ? null : missing.words();
  }

  /** Ends the reading under way. */
  public void cancel() {
    Task<Read> now = task;
    task = null;
    reading.set(null);
    if (now != null) {
      now.setOnSucceeded(null);
      now.setOnFailed(null);
      now.cancel();
    }
  }

  /** Says no more of what could not be opened, nor offers what was pasted. */
  public void dismiss() {
    problem.set(null);
    offered.set(null);
  }

  private static String name(Path file) {
    return Objects.requireNonNullElse(file.getFileName(), file).toString();
  }

  private interface Source {
    Opened open() throws UnopenableException;
  }

  /** Runs in the background, as all below that makes a {@link Read}. */
  private static Read read(Source source) throws UnopenableException {
    return switch (source.open()) {
      case Opened.Task opened -> new Read(Result.of(opened), null, null);
      case Opened.NoTask(String what, String text) ->
          new Read(
              null,
              PasteReader.read(text),
              new Problem(
                  "", "It holds %s, and no task.".formatted(what), Opened.NoTask.NEXT_STEP));
    };
  }

  private static Read opened(Path file) {
    try {
      return read(() -> SavedReader.open(file));
    } catch (UnopenableException e) {
      return new Read(null, null, new Problem("", capital(e.sentence()), e.nextStep()));
    }
  }

  private static Read dropped(Path file) throws IOException {
    Read read = opened(file);
    if (read.result != null || !Files.isRegularFile(file)) {
      return read;
    }
    try (InputStream in = Files.newInputStream(file)) {
      Pasted pasted = PasteReader.read(PastedFile.text(in));
      boolean any = pasted.fills() || !pasted.otherIds().isEmpty();
      String name = name(file);
      boolean wasSaved = name.endsWith(".mwtask.json") || (!any && name.endsWith(".json"));
      return wasSaved ? read : new Read(null, pasted, null);
    }
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private interface Taker {
    void take(Read read, String file);
  }

  private void read(@Nullable String name, Callable<Read> work, Taker taker) {
    cancel();
    dismiss();
    Task<Read> now =
        new Task<>() {
          @Override
          protected Read call() throws Exception {
            return work.call();
          }
        };
    task = now;
    reading.set(name);
    String file = name == null ? "" : name;
    now.setOnSucceeded(_ -> taker.take(ended(now), file));
    now.setOnFailed(
        _ -> {
          cancel();
          if (name != null) {
            problem.set(new Problem(name, "It can't be read.", "Check that you may read it."));
          }
        });
    background.execute(now);
  }

  private Read ended(Task<Read> now) {
    Read read = now.getValue();
    cancel();
    return read;
  }

  private void take(Read read, String file) {
    if (read.result != null) {
      show(read.result);
    }
    if (read.pasted != null) {
      paste.take(read.pasted);
    }
    if (read.problem != null) {
      problem.set(new Problem(file, read.problem.what, read.problem.nextStep));
    }
  }

  private void offer(Read read, String file) {
    offered.set(read.result);
  }

  private void show(Result result) {
    dismiss();
    lookup.show(result);
  }
}
