package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.Kinds;
import io.github.mwinspector.aws.files.Lack;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.ProfileKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Turns a profile into keys: its own, or those of a role by way of other profiles or of an SSO
 * sign-in. A role's keys are kept until five minutes before they end, and as long as nothing about
 * the profiles that lead to them changes. Safe for several threads.
 */
public final class Credentials {
  private static final Duration EARLY = Duration.ofMinutes(5);

  /**
   * Keys and when they end.
   *
   * @param ends null when they don't say
   */
  public record Keys(AwsCredentials secret, @Nullable Instant ends) {
    @Override
    public String toString() {
      return "keys until " + ends;
    }
  }

  private record Way(String region, List<ProfileSection> sections) {}

  private interface Fetch {
    Keys keys() throws LookupException;
  }

  private final RoleKeys roles;
  private final InstantSource clock;
  private final Map<Way, Keys> kept = new ConcurrentHashMap<>();
  private final Map<Way, ReentrantLock> turns = new ConcurrentHashMap<>();

  public Credentials(RoleKeys roles, InstantSource clock) {
    this.roles = roles;
    this.clock = clock;
  }

  /**
   * The keys of a profile. Blocks; calls AWS for roles.
   *
   * @throws LookupException when the profile brings none
   */
  public AwsCredentials of(ProfileSet set, ProfileSection profile, Asked asked)
      throws LookupException {
    Lack lack = Kinds.lack(set, profile);
    if (lack != null) {
      FailureKind kind =
          Kinds.of(profile) == ProfileKind.REGION_ONLY
              ? FailureKind.CREDENTIALS_MISSING
              : FailureKind.PROFILE_UNSUPPORTED;
      String headline = "Profile '%s' can't be used. %s".formatted(profile.name(), lack.what());
      throw new Words(kind, headline, lack.nextStep()).withoutCall();
    }
    return resolved(set, profile, profile, asked);
  }

  /** Forgets the kept keys: the service has refused some. */
  public void forget() {
    kept.clear();
  }

  private AwsCredentials resolved(
      ProfileSet set, ProfileSection profile, ProfileSection chosen, Asked asked)
      throws LookupException {
    return switch (Kinds.of(profile)) {
      case SSO_SESSION, LEGACY_SSO -> {
        Way way = new Way("", way(set, profile));
        yield kept(way, () -> roles.ofSso(set, profile, asked));
      }
      case ASSUME_ROLE -> {
        Way way = new Way(asked.region(), way(set, profile));
        yield kept(
            way,
            () -> roles.assumed(set, profile, chosen, source(set, profile, chosen, asked), asked));
      }
      default -> own(profile);
    };
  }

  private AwsCredentials source(
      ProfileSet set, ProfileSection profile, ProfileSection chosen, Asked asked)
      throws LookupException {
    ProfileSection source = set.profile(String.valueOf(profile.value("source_profile")));
    return source == null || source.name().equals(profile.name())
        ? own(profile)
        : resolved(set, source, chosen, asked);
  }

  private static AwsCredentials own(ProfileSection profile) {
    String id = String.valueOf(profile.value("aws_access_key_id"));
    String secret = String.valueOf(profile.value("aws_secret_access_key"));
    String session = profile.value("aws_session_token");
    String token = session == null ? profile.value("aws_security_token") : session;
    return token == null
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }

  /** The kept keys of a way; of several who want new ones at once, one alone fetches them. */
  private AwsCredentials kept(Way way, Fetch fetch) throws LookupException {
    ReentrantLock turn = turns.computeIfAbsent(way, _ -> new ReentrantLock());
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailureTranslation.cancelled().withoutCall();
    }
    try {
      Keys good = good(way);
      Keys keys = good == null ? fetch.keys() : good;
      kept.put(way, keys);
      return keys.secret();
    } finally {
      turn.unlock();
    }
  }

  private @Nullable Keys good(Way way) {
    Keys keys = kept.get(way);
    boolean good =
        keys != null && keys.ends() != null && clock.instant().isBefore(keys.ends().minus(EARLY));
    return good ? keys : null;
  }

  /** Every section that has a part in a profile's keys. */
  private static List<ProfileSection> way(ProfileSet set, ProfileSection profile) {
    List<ProfileSection> sections = new ArrayList<>();
    ProfileSection next = profile;
    while (next != null && !sections.contains(next)) {
      sections.add(next);
      ProfileSection session = set.ssoSessions().get(String.valueOf(next.value("sso_session")));
      if (session != null) {
        sections.add(session);
      }
      next = set.profile(String.valueOf(next.value("source_profile")));
    }
    return List.copyOf(sections);
  }
}
