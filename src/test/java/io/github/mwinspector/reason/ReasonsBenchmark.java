package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleTask;
import java.util.stream.IntStream;

/** Prints what finding the reasons of many invocations takes. */
public final class ReasonsBenchmark {
  private static final int RUNS = 30;

  private ReasonsBenchmark() {}

  /** Prints a line for each number of invocations, of which half failed. */
  public static void main(String[] args) {
    for (int count : new int[] {1_000, 2_500, 5_000, 10_000, 20_000}) {
      Evidence evidence = evidence(count);
      TaskExecution task = new SampleTask().status("FAILED").task();
      long best = Long.MAX_VALUE;
      for (int i = 0; i < RUNS; i++) {
        long start = System.nanoTime();
        Reasons.of(task, evidence);
        best = Math.min(best, System.nanoTime() - start);
      }
      System.out.printf("%,7d invocations: %.2f ms%n", count, best / 1e6);
    }
  }

  private static Evidence evidence(int count) {
    Invocation[] all =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Recorded.invocation(
                        i, "RUN_COMMAND", i % 2 == 0 ? "FAILED" : "SUCCESS", "Detail " + i))
            .toArray(Invocation[]::new);
    Recorded recorded = new Recorded().invocations(all);
    for (int i = 0; i < 10; i += 2) {
      String node = Recorded.node(i);
      recorded
          .nodes(
              Recorded.id(i),
              Recorded.node(node, "Failed", Recorded.plugin("script", "Failed", 1, null)))
          .output(
              Recorded.id(i),
              node,
              "script",
              Recorded.output(1, "", "working on it\n".repeat(500) + "E: no lock"));
    }
    return recorded.evidence();
  }
}
