package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps keys until five minutes before they end; those that name no end until they are refused. Of
 * several who want new ones at once, one alone fetches them and all take what that brings, be it a
 * failure. Safe for several threads.
 */
final class KeptKeys {
  private static final Duration EARLY = Duration.ofMinutes(5);

  /**
   * How keys are come by.
   *
   * @param partition the partition whose STS gives them; "" when none does
   * @param sections every section that has a part in it, the profile's own first
   */
  record Way(String partition, List<ProfileSection> sections) {
    Way {
      sections = List.copyOf(sections);
    }
  }

  /** Brings new keys. */
  interface Fetch {
    Keys keys() throws LookupException;
  }

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger fetches = new AtomicInteger();
    private @Nullable LookupFailure failed;
  }

  private final InstantSource clock;
  private final Map<Way, Keys> kept = new ConcurrentHashMap<>();
  private final Map<Way, Turn> turns = new ConcurrentHashMap<>();

  KeptKeys(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The keys of a way, fetched if need be.
   *
   * @param quiet whether its failure is the caller's own: others may do what it may not
   */
  Keys of(Way way, boolean quiet, Fetch fetch) throws LookupException {
    Turn turn = turns.computeIfAbsent(way, _ -> new Turn());
    int seen = turn.fetches.get();
    try {
      turn.lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailureTranslation.cancelled().withoutCall();
    }
    try {
      Keys keys = kept.get(way);
      boolean justFetched = turn.fetches.get() != seen;
      if (keys != null && (justFetched || good(keys))) {
        return keys;
      }
      if (justFetched && turn.failed != null) {
        throw new LookupException(turn.failed);
      }
      return fetched(way, turn, quiet, fetch);
    } finally {
      turn.lock.unlock();
    }
  }

  private Keys fetched(Way way, Turn turn, boolean quiet, Fetch fetch) throws LookupException {
    kept.remove(way);
    try {
      Keys keys = fetch.keys();
      kept.put(way, keys);
      turn.failed = null;
      turn.fetches.incrementAndGet();
      return keys;
    } catch (LookupException e) {
      boolean own = quiet || e.failure().kind() == FailureKind.CANCELLED;
      if (!own) {
        turn.failed = e.failure();
        turn.fetches.incrementAndGet();
      }
      throw e;
    }
  }

  private boolean good(Keys keys) {
    Instant ends = keys.ends();
    return ends == null || clock.instant().isBefore(ends.minus(EARLY));
  }

  /** Forgets all: who is signed in has changed. */
  void forget() {
    kept.clear();
  }

  /** Forgets the keys of a profile and of those that it goes through. */
  void forget(String profile) {
    Set<ProfileSection> refused = new HashSet<>();
    for (Way way : kept.keySet()) {
      if (way.sections().getFirst().name().equals(profile)) {
        refused.addAll(way.sections());
      }
    }
    kept.keySet().removeIf(way -> refused.contains(way.sections().getFirst()));
  }
}
