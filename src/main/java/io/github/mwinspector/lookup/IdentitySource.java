package io.github.mwinspector.lookup;

import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Identity;

/** Tells whose credentials a connection has. Safe for several threads. */
public interface IdentitySource {
  /**
   * Asks STS GetCallerIdentity with the connection's keys. Blocks: call it on a virtual thread; an
   * interrupt ends the HTTP call itself. Never signs in, runs a command or asks a person.
   *
   * @throws LookupException when the keys can't be had or are refused
   */
  Identity identify(Connection connection) throws LookupException;
}
