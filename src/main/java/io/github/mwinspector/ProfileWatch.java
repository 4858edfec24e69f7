package io.github.mwinspector;

import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.settings.RecentProfiles;
import io.github.mwinspector.settings.Settings;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lists the profiles, and again when the files' content has changed, until it is interrupted. Goes
 * by content alone: times of files lie on network drives and after a restore.
 */
final class ProfileWatch implements Runnable {
  private static final Duration EVERY = Duration.ofSeconds(2);

  /** An editor or the AWS CLI that writes in place is through with it by then. */
  private static final Duration SETTLED = Duration.ofMillis(200);

  /** Waits, as {@code Thread.sleep} does. */
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  /** What the list is made of. */
  private record Seen(String files, RecentProfiles recent) {}

  private final AwsFiles files;
  private final Settings settings;
  private final Pause pause;
  private final Consumer<ProfileListing> listed;

  /**
   * A watch that has not begun.
   *
   * @param listed is told the first listing and every one that differs from the one before
   */
  ProfileWatch(AwsFiles files, Settings settings, Pause pause, Consumer<ProfileListing> listed) {
    this.files = files;
    this.settings = settings;
    this.pause = pause;
    this.listed = listed;
  }

  @Override
  public void run() {
    try {
      Seen seen = seen();
      ProfileListing shown = tell(seen, null);
      while (true) {
        pause.of(EVERY);
        if (!seen().equals(seen)) {
          seen = settled();
          shown = tell(seen, shown);
        }
      }
    } catch (InterruptedException e) {
      // The window is closed.
      Thread.currentThread().interrupt();
    }
  }

  private Seen seen() {
    return new Seen(files.contentHash(), settings.recentProfiles());
  }

  private Seen settled() throws InterruptedException {
    Seen last = seen();
    while (true) {
      pause.of(SETTLED);
      Seen now = seen();
      if (now.equals(last)) {
        return now;
      }
      last = now;
    }
  }

  private ProfileListing tell(Seen seen, @Nullable ProfileListing shown) {
    ProfileListing listing = seen.recent().ordered(files.list());
    if (!listing.equals(shown)) {
      listed.accept(listing);
    }
    return listing;
  }
}
