package io.github.mwinspector.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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
  private RecentProfiles recent = RecentProfiles.none();

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
    if (file != null) {
      try {
        recent = recent.and(file.read());
      } catch (IOException e) {
        LOG.debug("the settings can't be read", e);
      }
    }
    return recent;
  }

  /** Notes that a look-up was made with this profile. */
  public synchronized void used(String profile, Instant when) {
    recent = recent.used(profile, when);
    if (file != null) {
      try {
        recent = file.add(recent);
      } catch (IOException e) {
        LOG.warn("the settings can't be kept", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
