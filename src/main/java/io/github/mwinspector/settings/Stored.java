package io.github.mwinspector.settings;

/**
 * All that the settings file holds.
 *
 * @param profiles when profiles were last used
 * @param keepsLookUps whether look-ups are kept for later
 */
record Stored(RecentProfiles profiles, boolean keepsLookUps) {
  /** What holds before anything was stored. */
  static final Stored NOTHING = new Stored(RecentProfiles.none(), true);

  Stored used(RecentProfiles more) {
    return new Stored(profiles.and(more), keepsLookUps);
  }

  Stored keeping(boolean lookUps) {
    return new Stored(profiles, lookUps);
  }
}
