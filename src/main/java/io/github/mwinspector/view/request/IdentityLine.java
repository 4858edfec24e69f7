package io.github.mwinspector.view.request;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.Identity;
import io.github.mwinspector.state.CurrentIdentity.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Who the calls of the chosen profile are made as, in one line: account, the ARN's short form, and
 * how long the credentials are still good.
 *
 * @param known the newest answer, perhaps of a profile that is no longer chosen
 * @param clock tells how long credentials are still good
 */
public record IdentityLine(ObservableValue<@Nullable Known> known, InstantSource clock) {
  private static final Duration SOON = Duration.ofMinutes(5);

  /** The profile's account: as a call has told, else as the files say; null when neither does. */
  @Nullable String account(AwsProfile profile) {
    Known now = known.getValue();
    return now != null && now.connection().profile().equals(profile)
        ? now.identity().account()
        : profile.accountId();
  }

  /** The line for this profile, or null while nobody has told who it is. */
  @Nullable Message of(AwsProfile profile) {
    Known now = known.getValue();
    if (now == null || !now.connection().profile().equals(profile)) {
      return null;
    }
    Identity identity = now.identity();
    String who = identity.account() + " \u00b7 " + identity.shortArn();
    Instant ends = identity.ends();
    if (ends == null) {
      return Message.fact(who);
    }
    Duration left = Duration.between(clock.instant(), ends);
    if (left.isNegative() || left.isZero()) {
      return Message.note("credentials have ended \u00b7 " + who);
    }
    String words = who + " \u00b7 " + left(left) + " left";
    return left.compareTo(SOON) < 0 ? Message.note(words) : Message.fact(words);
  }

  private static String left(Duration left) {
    long minutes = left.plusSeconds(59).toMinutes();
    return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
  }
}
