package io.github.mwinspector.browse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something started.
 *
 * @param after not before this; null for no bound
 * @param before not after this; null for no bound
 */
public record TimeRange(@Nullable Instant after, @Nullable Instant before) {
  /** No bound at all. */
  public static final TimeRange ALL = new TimeRange(null, null);
}
