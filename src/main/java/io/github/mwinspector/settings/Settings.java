package io.github.mwinspector.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this run keeps for the next. Where it can't be kept, it works in memory and says so in the
 * log alone: nobody looks a task up to read about a settings file. Safe for several threads; blocks
 * on the disk, so not for the JavaFX thread.
 */
public final class Settings {
  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

  private final @Nullable SettingsFile file;
  private Stored stored = Stored.NOTHING;

  /**
   * The settings in this file.
   *
   * @param file null to keep nothing beyond this run
   */
  public Settings(@Nullable Path file) {
    this.file = file == null ? null : new SettingsFile(file);
  }

  /** The profiles used here, and in other windows and runs as far as the file can be read. */
  public synchronized RecentProfiles recentProfiles() {
    read();
    return stored.profiles();
  }

  /** Notes that a look-up was made with this profile. */
  public synchronized void used(String profile, Instant when) {
    change(now -> now.used(stored.profiles().used(profile, when)));
  }

  /** Whether look-ups are kept for later, by the switch of this or another window. */
  public synchronized boolean keepsLookUps() {
    read();
    return stored.keepsLookUps();
  }

  /** Sets whether look-ups are kept for later. */
  public synchronized void keepLookUps(boolean keep) {
    change(now -> now.keeping(keep));
  }

  private void read() {
    if (file != null) {
      try {
        Stored read = file.read();
        // What could not be written is still known here.
        stored = read.used(stored.profiles());
      } catch (IOException e) {
        LOG.debug("the settings can't be read", e);
      }
    }
  }

  private void change(UnaryOperator<Stored> change) {
    if (file == null) {
      stored = change.apply(stored);
      return;
    }
    try {
      stored = file.change(change);
    } catch (IOException e) {
      LOG.warn("the settings can't be kept", e);
      stored = change.apply(stored);
    } catch (InterruptedException e) {
      stored = change.apply(stored);
      Thread.currentThread().interrupt();
    }
  }
}
