package io.github.mwinspector.command;

import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Sensitive;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for an MFA code on the terminal when a look-up needs one, then looks up again. */
record AskingSource(ExecutionSource source, Program program) implements ExecutionSource {
  private static final int TIMES = 3;

  @Override
  public TaskAnswer look(LookupRequest request, Consumer<LookupProgress> progress)
      throws LookupException {
    return withCode(program, () -> source.look(request, progress));
  }

  /** Something that AWS is asked for. */
  interface Look<T extends @Nullable Object> {
    T made() throws LookupException;
  }

  /** Does it; asks for a code when it needs one, and does it again then. */
  static <T extends @Nullable Object> T withCode(Program program, Look<T> look)
      throws LookupException {
    for (int time = 1; ; time++) {
      try {
        return look.made();
      } catch (LookupException e) {
        if (!(e.failure().need() instanceof Need.MfaCode need) || time > TIMES) {
          throw e;
        }
        String what = "%s MFA code of %s: ".formatted(e.failure().headline(), need.serial());
        String code = program.askCode(Display.line(what));
        if (code == null || code.isBlank()) {
          throw e;
        }
        program.grants().give(need, new Sensitive(code));
      }
    }
  }

  @Override
  public @Nullable String configuredEndpoint(Connection connection) {
    return source.configuredEndpoint(connection);
  }

  @Override
  public void close() {
    source.close();
  }
}
