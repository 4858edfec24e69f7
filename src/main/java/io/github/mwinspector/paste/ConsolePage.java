package io.github.mwinspector.paste;

import io.github.mwinspector.profile.AwsRegion;
import org.jspecify.annotations.Nullable;

/** Addresses of the AWS console's pages, each on its partition's own host. */
public final class ConsolePage {
  private static final String WINDOWS = "/systems-manager/maintenance-windows";

  private ConsolePage() {}

  /**
   * The page of a window's execution; of all windows when the window isn't known, since the page of
   * an execution stands below its window's.
   *
   * @param windowId the window, or null
   * @return null where AWS has no public console, as in the ISO partitions
   */
  public static @Nullable String execution(
      AwsRegion region, @Nullable String windowId, String windowExecutionId) {
    String host = region.partition().consoleHost();
    if (host == null) {
      return null;
    }
    String path = windowId == null ? "" : "/" + windowId + "/history/" + windowExecutionId;
    return "https://%s.%s%s%s?region=%s".formatted(region.id(), host, WINDOWS, path, region.id());
  }
}
