package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Signs in and out with the calls and the cache that look-ups use. */
public final class SsoSignIns implements SignIns {
  /** A sign-in that came about, numbered, so that one who waited knows it from an earlier one. */
  private record Done(long number, SignInStep.SignedIn step) {}

  private final AwsFiles files;
  private final SsoTokens tokens;
  private final InstantSource clock;
  private final Runnable changed;
  private final Registrations registrations;
  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();
  private final Map<String, Done> done = new ConcurrentHashMap<>();

  /**
   * Signs in for the profiles of these files.
   *
   * @param changed is run when another sign-in holds from now on, or none
   */
  public SsoSignIns(AwsFiles files, SsoTokens tokens, InstantSource clock, Runnable changed) {
    this.files = files;
    this.tokens = tokens;
    this.clock = clock;
    this.changed = changed;
    this.registrations = new Registrations(tokens.cache().folder(), tokens.calls(), clock);
  }

  @Override
  public void signIn(String profile, Way way, Consumer<SignInStep> progress)
      throws LookupException {
    SsoSession session = session(profile);
    SignInEndpoints.check(session);
    ReentrantLock turn = turns.computeIfAbsent(session.key(), _ -> new ReentrantLock());
    Done before = done.get(session.key());
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      throw SignInWords.cancelled();
    }
    try {
      Done last = done.get(session.key());
      if (last == null || (before != null && before.number() == last.number())) {
        last = new Done(number(last) + 1, signedIn(session, way, progress));
        done.put(session.key(), last);
      }
      progress.accept(last.step());
    } catch (InterruptedException e) {
      throw SignInWords.cancelled();
    } finally {
      turn.unlock();
    }
  }

  private static long number(@Nullable Done done) {
    return done == null ? 0 : done.number();
  }

  private SignInStep.SignedIn signedIn(SsoSession session, Way way, Consumer<SignInStep> progress)
      throws LookupException, InterruptedException {
    progress.accept(new SignInStep.Starting());
    try {
      CachedToken token = token(session, way, progress);
      boolean stored = tokens.alone(session, () -> tokens.cache().keep(session, token));
      changed.run();
      return new SignInStep.SignedIn(token.ends(), stored);
    } catch (LookupException e) {
      if (e.failure().kind() == FailureKind.SIGN_IN_NEEDED
          && e.failure().details().attempts() > 0) {
        // AWS said no, perhaps because it has forgotten who asks
        registrations.forget(session);
      }
      throw Thread.currentThread().isInterrupted() ? SignInWords.cancelled() : e;
    }
  }

  private CachedToken token(SsoSession session, Way way, Consumer<SignInStep> progress)
      throws LookupException, InterruptedException {
    Asked asked = asked(session);
    return switch (way) {
      case BROWSER ->
          new BrowserSignIn(
                  registrations,
                  tokens.calls(),
                  tokens.endpoints(),
                  clock,
                  tokens.waits().browser())
              .signIn(session, asked, progress);
      case DEVICE_CODE ->
          new DeviceSignIn(
                  registrations, tokens.calls(), tokens.endpoints(), clock, tokens.waits().pause())
              .signIn(session, asked, progress);
    };
  }

  @Override
  public boolean signOut(String profile) throws LookupException {
    SsoSession session = session(profile);
    try {
      return tokens.alone(session, () -> signedOut(session));
    } catch (InterruptedException e) {
      throw SignInWords.cancelled();
    } finally {
      changed.run();
    }
  }

  private boolean signedOut(SsoSession session) throws LookupException, InterruptedException {
    SsoTokenCache.Token held = tokens.cache().read(session.key());
    LookupException failed = null;
    if (held instanceof SsoTokenCache.Token.Found(CachedToken token)
        && clock.instant().isBefore(token.ends())) {
      failed = ended(session, token);
    }
    try {
      tokens.cache().forget(session);
    } catch (IOException e) {
      Path file = Objects.requireNonNull(tokens.cache().folder().file(session.key()));
      throw SignInWords.kept(tokens.cache().folder().shown(file));
    }
    if (failed != null) {
      throw SignInWords.notEnded(failed);
    }
    return !(held instanceof SsoTokenCache.Token.Missing);
  }

  /** Why AWS could not be told; null when it was, or knew already. */
  private @Nullable LookupException ended(SsoSession session, CachedToken token) {
    try {
      tokens.calls().end(session, token, asked(session));
      return null;
    } catch (LookupException e) {
      return e.failure().kind() == FailureKind.SIGN_IN_NEEDED ? null : e;
    }
  }

  private SsoSession session(String profile) throws LookupException {
    SsoSession session = SsoSession.behind(files.read(), profile);
    if (session == null) {
      throw SignInWords.none(profile);
    }
    return session;
  }

  private Asked asked(SsoSession session) {
    AwsProfile profile =
        new AwsProfile(session.profile(), ProfileKind.SSO_SESSION, null, null, null, null);
    AwsRegion region = Objects.requireNonNull(AwsRegion.typed(session.region()));
    return new Asked(new Connection(profile, region), _ -> {}, clock.instant());
  }
}
