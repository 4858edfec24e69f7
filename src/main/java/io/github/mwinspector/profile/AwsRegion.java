package io.github.mwinspector.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A region that can be asked.
 *
 * @param id such as {@code eu-central-1}
 * @param name its long name, or null when this version doesn't know the region
 * @param partition the partition its id belongs to
 */
public record AwsRegion(String id, @Nullable String name, Partition partition) {

  /** A region by its id's form alone, or null when the id has the form of no partition. */
  public static @Nullable AwsRegion typed(String text) {
    String id = text.strip().toLowerCase(Locale.ROOT);
    for (Partition partition : Partition.values()) {
      if (partition.matches(id)) {
        return new AwsRegion(id, null, partition);
      }
    }
    return null;
  }
}
