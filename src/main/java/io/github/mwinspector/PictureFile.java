package io.github.mwinspector;

import io.github.mwinspector.command.FailureText;
import io.github.mwinspector.command.PictureRequest;
import io.github.mwinspector.export.OutputFile;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.text.Display;
import java.io.IOException;
import java.io.PrintWriter;

/** Draws the window into a file, whole or not at all. */
final class PictureFile {
  private final Session session;
  private final PrintWriter err;

  PictureFile(Session session, PrintWriter err) {
    this.session = session;
    this.err = err;
  }

  /** Writes the picture; a failed look-up is in it, and in the exit code. */
  int write(PictureRequest request) {
    Snapshot.needNoDisplay();
    Snapshot snapshot = new Snapshot(session, request);
    byte[] png = snapshot.png();
    try {
      OutputFile.write(request.output(), png, request.force());
    } catch (IOException e) {
      err.println(
          "The picture could not be written to %s (%s). Is there room, and may you write there?"
              .formatted(Display.line(request.output().toString()), e.getClass().getSimpleName()));
      return Outcome.USAGE.exitCode();
    }
    LookupFailure failure = snapshot.failure();
    if (failure == null) {
      return Outcome.FOUND.exitCode();
    }
    FailureText.lines(failure).forEach(err::println);
    return failure.kind().outcome().exitCode();
  }
}
