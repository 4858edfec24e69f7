package io.github.mwinspector.recall;

import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Look-ups to keep, and a program that keeps them in a process of its own until it is ended. */
final class Writer {
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private Writer() {}

  static LookedUp.Place place(String profile, int number) {
    return new LookedUp.Place(
        profile,
        "eu-central-1",
        new WindowExecutionId("11111111-2222-4333-8444-%012d".formatted(number)),
        new TaskExecutionId("55555555-6666-4777-8888-%012d".formatted(number)));
  }

  static Seen seen(@Nullable String status) {
    return new Seen(
        "111122223333",
        "AWS-RunPatchBaseline",
        "RUN_COMMAND",
        status,
        NOON.minusSeconds(60),
        status == null ? null : NOON);
  }

  /**
   * Keeps look-up after look-up and prints each number when it is kept.
   *
   * @param args the file, the profile's name, how many
   */
  public static void main(String[] args) throws RecallException {
    RecallFile file = new RecallFile(Path.of(args[0]));
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      file.keep(place(args[1], i), seen("FAILED"), NOON.plusSeconds(i));
      System.out.println(i);
      System.out.flush();
    }
  }
}
