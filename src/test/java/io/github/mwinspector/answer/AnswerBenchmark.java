package io.github.mwinspector.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints how long bodies take to be read: {@code java … AnswerBenchmark}. Not a test. */
final class AnswerBenchmark {
  private static final int ROUNDS = 15;

  private AnswerBenchmark() {}

  public static void main(String[] args) throws UnreadableAnswerException {
    measure("an ordinary answer", Answers.sample("tutorial.json"));
    measure("5,000 parameters", parameters(5_000, "\"value %d\""));
    measure("100,000 parameters", parameters(100_000, "\"value %d\""));
    measure("100,000 parameters, each JSON", parameters(100_000, "\"{\\\"n\\\":%d}\""));
    String value = "x".repeat(10 * 1024 * 1024);
    measure("a value of 10 MB", "{\"TaskParameters\":[{\"a\":{\"Values\":[\"" + value + "\"]}}]}");
  }

  private static void measure(String what, String json) throws UnreadableAnswerException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      AnswerReader.read(body, Answers.facts());
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "%-32s %9.1f KB   first %7.1f ms   median %7.1f ms   worst %7.1f ms%n",
        what, body.length / 1024.0, first, millis[ROUNDS / 2], millis[ROUNDS - 1]);
  }

  private static String parameters(int count, String value) {
    return IntStream.range(0, count)
        .mapToObj(i -> ("\"parameter-%d\":{\"Values\":[" + value + "]}").formatted(i, i))
        .collect(Collectors.joining(",", "{\"TaskParameters\":[{", "}]}"));
  }
}
