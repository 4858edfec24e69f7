package io.github.mwinspector.command;

import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the window is to open.
 *
 * @param profile the profile to select; null leaves the choice to the window
 * @param region the region to select; null leaves the choice to the window
 * @param windowExecutionId fills the field; null leaves it empty
 * @param taskExecutionId fills the field; null leaves it empty
 * @param theme its colours
 * @param pictureWithoutDisplay where a picture of the window goes when there is no display; null
 *     when none is wanted
 * @param pasted what the link says that it was opened with; null when it was opened without one
 * @param file the file whose result it opens with; null for none
 */
public record WindowRequest(
    @Nullable AwsProfile profile,
    @Nullable AwsRegion region,
    @Nullable WindowExecutionId windowExecutionId,
    @Nullable TaskExecutionId taskExecutionId,
    Theme theme,
    @Nullable Path pictureWithoutDisplay,
    @Nullable Pasted pasted,
    @Nullable Path file) {

  /** A window that is opened without a link. */
  public WindowRequest(
      @Nullable AwsProfile profile,
      @Nullable AwsRegion region,
      @Nullable WindowExecutionId windowExecutionId,
      @Nullable TaskExecutionId taskExecutionId,
      Theme theme,
      @Nullable Path pictureWithoutDisplay) {
    this(
        profile,
        region,
        windowExecutionId,
        taskExecutionId,
        theme,
        pictureWithoutDisplay,
        null,
        null);
  }

  /** A window that is opened with a file's result, and nothing chosen. */
  static WindowRequest ofFile(Path file, Theme theme) {
    return new WindowRequest(null, null, null, null, theme, null, null, file);
  }

  /** The look-up to start at once; null when something for it is missing. */
  public @Nullable LookupRequest lookup() {
    return profile == null || region == null || windowExecutionId == null || taskExecutionId == null
        ? null
        : new LookupRequest(new Connection(profile, region), windowExecutionId, taskExecutionId);
  }
}
