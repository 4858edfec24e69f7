package io.github.mwinspector.profile;

/** Lists the profiles of this machine. Runs no command, makes no network call, asks nothing. */
public interface ProfileCatalog {
  /** Reads the files anew. Call it off the JavaFX thread. Never throws: problems are in it. */
  ProfileListing list();
}
