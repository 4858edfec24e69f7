package io.github.mwinspector.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What befalls calls on their way, for tests of those who call. Asked on many threads at once. */
@FunctionalInterface
public interface Mishaps {
  /** Nothing befalls any call. */
  Mishaps NONE = (_, _) -> Mishap.of(Duration.ZERO);

  /**
   * What befalls a call.
   *
   * @param operation its name, such as {@code DescribeMaintenanceWindows}
   * @param body the request as it came
   */
  Mishap of(String operation, String body);

  /**
   * What befalls one call.
   *
   * @param after how much later it is answered
   * @param error the service's error instead of an answer, such as {@code ThrottlingException};
   *     null when it is answered
   */
  record Mishap(Duration after, @Nullable String error) {
    /** Answered, later. */
    public static Mishap of(Duration after) {
      return new Mishap(after, null);
    }

    /** Refused as too much. */
    public static Mishap throttled() {
      return new Mishap(Duration.ZERO, "ThrottlingException");
    }

    /** Refused by a fault of the service. */
    public static Mishap fault() {
      return new Mishap(Duration.ZERO, "InternalServerError");
    }
  }
}
