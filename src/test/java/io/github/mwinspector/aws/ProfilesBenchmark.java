package io.github.mwinspector.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Prints how long 500 profiles of all kinds take to be listed. Not a test. */
final class ProfilesBenchmark {
  private static final int COUNT = 500;
  private static final int ROUNDS = 30;

  private ProfilesBenchmark() {}

  public static void main(String[] args) throws IOException {
    World world = new World(Files.createTempDirectory("profiles"));
    world.config(ManyProfiles.config(COUNT, "/bin/false", "http://127.0.0.1:1"));
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      int listed = world.files().list().profiles().size();
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (listed != COUNT) {
        throw new AssertionError("listed " + listed);
      }
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "%d profiles   first %.1f ms   median %.1f ms   worst %.1f ms%n",
        COUNT, first, millis[ROUNDS / 2], millis[ROUNDS - 1]);
    Files.deleteIfExists(Path.of(world.home.toString(), ".aws", "config"));
  }
}
