package io.github.mwinspector.lookup;

import java.util.function.Consumer;

/** Signs in to and out of IAM Identity Center. Safe for several threads. */
public interface SignIns {
  /** How a person signs in. */
  enum Way {
    /** In a browser on this computer, which hands the answer back over the loopback (PKCE). */
    BROWSER,
    /** With a code that is typed into a page, perhaps on another computer. */
    DEVICE_CODE
  }

  /**
   * Signs in for a profile, and keeps the token where the AWS CLI keeps it. Blocks until a person
   * has done their part: call it on a virtual thread; an interrupt ends it within 0.1 s. Of several
   * that sign in to one session at once, one does and the others wait for it.
   *
   * @param profile the profile's name, or that of one whose source chain signs in
   * @param progress is told on the calling thread what a person has to do
   * @throws LookupException when it was cancelled, took too long, or was refused
   */
  void signIn(String profile, Way way, Consumer<SignInStep> progress) throws LookupException;

  /**
   * Forgets the sign-in of a profile's session: ends it at AWS and deletes its one cache file.
   *
   * @return whether there was one
   * @throws LookupException when the file can't be deleted, or the profile has no sign-in
   */
  boolean signOut(String profile) throws LookupException;
}
