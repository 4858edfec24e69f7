package io.github.mwinspector.lookup;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a sign-in is, and what a person has to do. */
public sealed interface SignInStep {
  /** The service is asked to begin. */
  record Starting() implements SignInStep {}

  /**
   * A page is to be opened in a browser.
   *
   * @param page the whole address
   * @param known whether its host is one of AWS's own, so that it may be opened without asking
   *     (requirement T10); else the person is shown the host and asked
   * @param userCode the code that the page shows or asks for; null when the browser hands it back
   *     itself
   * @param ends when the page is no longer good
   */
  record OpenPage(URI page, boolean known, @Nullable String userCode, Instant ends)
      implements SignInStep {}

  /** The person has done their part; the token is being fetched and stored. */
  record Fetching() implements SignInStep {}

  /**
   * Signed in.
   *
   * @param ends when the token ends, if nobody refreshes it
   * @param stored whether the AWS CLI can use it too; false when the cache could not be written and
   *     the token lives in this program alone
   */
  record SignedIn(Instant ends, boolean stored) implements SignInStep {}
}
