package io.github.mwinspector.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one sign-in of a window when several are begun. */
@FxTest
class CurrentSignInTest {
  private static final Need.SignIn NEED =
      new Need.SignIn("p", "corp", "https://corp.awsapps.com/start");
  private static final SignInStep.SignedIn DONE = new SignInStep.SignedIn(Instant.EPOCH, true);

  /** A sign-in that ends as the test says. */
  private static final class Held implements SignIns {
    final LinkedBlockingQueue<Object> ends = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<Consumer<SignInStep>> begun = new LinkedBlockingQueue<>();
    final AtomicInteger interrupted = new AtomicInteger();

    @Override
    public void signIn(String profile, Way way, Consumer<SignInStep> progress)
        throws LookupException {
      begun.add(progress);
      try {
        if (ends.take() instanceof LookupException failed) {
          throw failed;
        }
        progress.accept(DONE);
      } catch (InterruptedException e) {
        interrupted.incrementAndGet();
      }
    }

    @Override
    public boolean signOut(String profile) {
      return false;
    }
  }

  private final Held signIns = new Held();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CurrentSignIn current = new CurrentSignIn(signIns, background);
  private final List<String> went = new ArrayList<>();

  @AfterEach
  void close() {
    background.shutdownNow();
  }

  private Consumer<SignInStep> begin(FxDriver fx, String name) throws InterruptedException {
    fx.runFx(() -> current.begin(NEED, SignIns.Way.BROWSER, () -> went.add(name)));
    return signIns.begun.take();
  }

  @Test
  void anotherOneTakesTheOldOnesPlace(FxDriver fx) throws Exception {
    begin(fx, "old");
    begin(fx, "new");
    fx.waitUntil("the old one is ended", () -> signIns.interrupted.get() == 1);
    signIns.ends.add(DONE);
    fx.waitUntil("it goes on", () -> !went.isEmpty());
    assertEquals(List.of("new"), fx.onFx(() -> went));
    assertNull(fx.onFx(() -> current.step().get()));
  }

  @Test
  void whatACancelledOneStillSaysIsNotShown(FxDriver fx) throws Exception {
    Consumer<SignInStep> old = begin(fx, "old");
    fx.runFx(current::cancel);
    background.submit(() -> old.accept(new SignInStep.Fetching())).get();
    assertNull(fx.onFx(() -> current.step().get()));
    assertEquals(List.of(), fx.onFx(() -> went));
  }

  @Test
  void anotherTryForgetsWhyTheOneBeforeFailed(FxDriver fx) throws Exception {
    begin(fx, "old");
    signIns.ends.add(
        new LookupException(
            new LookupFailure(
                FailureKind.DNS,
                "x",
                "y",
                new LookupFailure.Details(null, null, 0, 0, Duration.ZERO))));
    fx.waitUntil("it has failed", () -> current.failure().get() != null);
    begin(fx, "new");
    assertNull(fx.onFx(() -> current.failure().get()));
    assertNotNull(fx.onFx(() -> current.step().get()));
    assertEquals(List.of(), fx.onFx(() -> went));
  }
}
