package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a search is. Every place is counted once: as one that said no, that holds the execution,
 * that refused, or that is still to be asked.
 *
 * @param places how many there are: each region of each account
 * @param empty how many of them said no, now or before the search was taken up again
 * @param underWay how many calls are being made
 * @param calls how many have been made
 * @param hit where the execution is; null until it is found
 * @param refusals who could not be asked, in the order that it was noticed
 * @param over whether nothing is left to ask, or it was found
 */
public record FindProgress(
    int places,
    int empty,
    int underWay,
    int calls,
    @Nullable Hit hit,
    List<Refusal> refusals,
    boolean over) {
  public FindProgress {
    refusals = List.copyOf(refusals);
  }

  /**
   * Where the execution is.
   *
   * @param connection the connection that leads there
   * @param account the account's 12 digits
   * @param execution what it is
   */
  public record Hit(Connection connection, String account, WindowExecution execution) {}

  /**
   * Somebody who could not be asked.
   *
   * @param profile whose keys were used
   * @param region where; null when it is the profile itself that can't be used anywhere
   * @param places how many places stay unknown by it
   * @param failure why
   */
  public record Refusal(
      AwsProfile profile, @Nullable AwsRegion region, int places, LookupFailure failure) {}

  /** How many places are unknown because somebody could not be asked. */
  public int refused() {
    return refusals.stream().mapToInt(Refusal::places).sum();
  }

  /** How many places have not been asked yet. */
  public int left() {
    return places - empty - refused() - (hit == null ? 0 : 1);
  }
}
