package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.text.Sensitive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The token of a session, renewed when its end is near. Whatever number of look-ups, windows and
 * programs need a new one at once, one of them asks for it (requirement U6). Never signs in. Safe
 * for several threads.
 */
public final class SsoTokens {
  private static final Duration EARLY = Duration.ofMinutes(5);

  /** Something that is done to a session's token by one at a time. */
  interface Change<T> {
    T made() throws LookupException, InterruptedException;
  }

  private final SsoTokenCache cache;
  private final SignInEndpoints endpoints;
  private final OidcCalls calls;
  private final InstantSource clock;
  private final Waits waits;
  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  public SsoTokens(AwsHome home, Clients clients, InstantSource clock, Waits waits) {
    this.cache = new SsoTokenCache(home, waits.pause());
    this.endpoints = new SignInEndpoints(home);
    this.calls = new OidcCalls(clients, endpoints, clock);
    this.clock = clock;
    this.waits = waits;
  }

  SsoTokenCache cache() {
    return cache;
  }

  OidcCalls calls() {
    return calls;
  }

  SignInEndpoints endpoints() {
    return endpoints;
  }

  Waits waits() {
    return waits;
  }

  /**
   * Where a session's token is exchanged for a role's keys.
   *
   * @throws LookupException when something else is configured
   */
  public URI portal(SsoSession session) throws LookupException {
    return endpoints.portal(session);
  }

  /**
   * A token that is good. Blocks; may renew it.
   *
   * @throws LookupException with what a person must do, when there is none
   */
  public Sensitive good(SsoSession session, Asked asked) throws LookupException {
    try {
      CachedToken token = found(session);
      if (!due(token)) {
        return token.access();
      }
      return alone(session, () -> renewed(session, asked)).access();
    } catch (InterruptedException e) {
      throw SignInWords.cancelled();
    }
  }

  /** Makes a change when it's this thread's and this process's turn. */
  <T> T alone(SsoSession session, Change<T> change) throws LookupException, InterruptedException {
    ReentrantLock turn = turns.computeIfAbsent(session.key(), _ -> new ReentrantLock());
    turn.lockInterruptibly();
    try (ProcessTurn _ = ProcessTurn.await(cache, session, waits.pause())) {
      return change.made();
    } finally {
      turn.unlock();
    }
  }

  private CachedToken found(SsoSession session) throws LookupException, InterruptedException {
    CachedToken token =
        switch (cache.read(session.key())) {
          case SsoTokenCache.Token.Found found -> found.token();
          case SsoTokenCache.Token.Missing _ -> throw SignInWords.missing(session);
          case SsoTokenCache.Token.Unreadable(String file) ->
              throw SignInWords.unreadable(session, file);
        };
    if (!good(token) && !token.renewable(clock.instant())) {
      throw SignInWords.ended(session, token.ends());
    }
    return token;
  }

  private boolean good(CachedToken token) {
    return clock.instant().isBefore(token.ends());
  }

  private boolean due(CachedToken token) {
    Instant now = clock.instant();
    return token.renewable(now) && !now.isBefore(token.ends().minus(EARLY));
  }

  /** Read again first: whoever had the turn before may have renewed it. */
  private CachedToken renewed(SsoSession session, Asked asked)
      throws LookupException, InterruptedException {
    CachedToken old = found(session);
    if (!due(old) || old.client() == null || old.refresh() == null) {
      return old;
    }
    try {
      CachedToken token = calls.renewed(session, old, old.client(), old.refresh(), asked);
      cache.keep(session, token);
      return token;
    } catch (LookupException e) {
      if (good(old) && !Thread.currentThread().isInterrupted()) {
        return old;
      }
      throw SignInWords.needing(e, session);
    }
  }
}
