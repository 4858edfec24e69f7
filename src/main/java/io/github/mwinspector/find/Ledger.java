package io.github.mwinspector.find;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The places that said they don't know the execution: a search that is taken up again passes them
 * by. For one execution. Safe for several threads.
 */
public final class Ledger {
  private final Set<Place> empty = ConcurrentHashMap.newKeySet();

  /**
   * A place.
   *
   * @param account the account's 12 digits
   * @param region the region's id
   */
  public record Place(String account, String region) {}

  /** The execution is not there. */
  public void notAt(Place place) {
    empty.add(place);
  }

  /** Whether that is known. */
  public boolean isEmpty(Place place) {
    return empty.contains(place);
  }
}
