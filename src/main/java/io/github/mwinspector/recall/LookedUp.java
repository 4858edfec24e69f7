package io.github.mwinspector.recall;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.time.Instant;

/**
 * A task that was looked up.
 *
 * @param place what was asked, and where
 * @param seen what came back the last time
 * @param when the last time, by this computer's clock
 * @param pinned whether it stays until a person takes it away
 */
public record LookedUp(Place place, Seen seen, Instant when, boolean pinned) {
  /**
   * What was asked, and where. Two look-ups of the same place are one.
   *
   * @param profile the profile's name
   * @param region the region's id
   * @param window the window execution
   * @param task the task execution in it
   */
  public record Place(
      String profile, String region, WindowExecutionId window, TaskExecutionId task) {
    /** Whether it is of the built-in account with made-up data. */
    public boolean isDemo() {
      return AwsProfile.demo(profile) != null;
    }
  }
}
