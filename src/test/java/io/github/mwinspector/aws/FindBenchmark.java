package io.github.mwinspector.aws;

import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.Ledger;
import io.github.mwinspector.find.RegionScope;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.lookup.FindTask;
import io.github.mwinspector.lookup.Search;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.WindowExecutionId;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How long a search of 40 accounts in every region takes through the SDK when each call takes 100
 * ms, beside what it must take at least: calls × latency ÷ calls at once. Nobody has the execution.
 */
public final class FindBenchmark {
  private static final int ACCOUNTS = 40;
  private static final int LATENCY = 100;
  private static final int ROUNDS = 4;

  private FindBenchmark() {}

  public static void main(String[] args) throws Exception {
    Process server =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        BufferedReader said = server.inputReader();
        World world = new World(Files.createTempDirectory("benchmark"))) {
      String address = said.readLine();
      StringBuilder config = new StringBuilder();
      for (int i = 0; i < ACCOUNTS; i++) {
        config
            .append("[profile p%d]\nregion = eu-west-1\n".formatted(i))
            .append("endpoint_url = %s\n%s".formatted(address, World.KEYS));
      }
      world.config(config.toString());
      for (int round = 0; round < ROUNDS; round++) {
        print(round == 0 ? "cold" : "warm", search(world, threads));
      }
    } finally {
      server.destroy();
    }
  }

  /** The service, in a process of its own: its work isn't ours. Ends with what it reads from. */
  static final class Server {
    private Server() {}

    public static void main(String[] args) throws Exception {
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      Executor slow =
          work ->
              threads.execute(
                  () -> {
                    LockSupport.parkNanos(LATENCY * 1_000_000L);
                    work.run();
                  });
      DemoEstate estate = DemoEstate.load(InstantSource.system());
      try (threads;
          DemoEndpoint demo = DemoEndpoint.start(estate, 0, slow)) {
        System.out.println(demo.address());
        while (System.in.read() >= 0) {
          // until the other end is closed
        }
      }
    }
  }

  private record Run(FindProgress end, double millis) {}

  private static Run search(World world, Executor threads) throws InterruptedException {
    List<AwsRegion> regions =
        SdkRegions.all().stream().filter(r -> r.partition() == Partition.AWS).toList();
    List<AwsProfile> profiles =
        IntStream.range(0, ACCOUNTS)
            .mapToObj(
                i ->
                    new AwsProfile(
                        "p" + i,
                        ProfileKind.STATIC_KEYS,
                        "eu-west-1",
                        "%012d".formatted(i),
                        null,
                        null))
            .toList();
    FindPlan plan =
        new FindPlan(new WindowExecutionId(World.WINDOW), profiles, new RegionScope.Among(regions));
    SsmExecutionFinder finder = new SsmExecutionFinder(world.access());
    long began = System.nanoTime();
    FindProgress end =
        new Search(plan, new Ledger(), finder, threads, FindTask.AT_ONCE).run(_ -> {});
    return new Run(end, (System.nanoTime() - began) / 1e6);
  }

  private static void print(String state, Run run) {
    double least = run.end().calls() * (double) LATENCY / FindTask.AT_ONCE;
    System.out.printf(
        Locale.ROOT,
        "%s: %d calls of %d ms, %d at once: at least %.0f ms, took %.0f ms, ratio %.2f; %d said"
            + " no%n",
        state,
        run.end().calls(),
        LATENCY,
        FindTask.AT_ONCE,
        least,
        run.millis(),
        run.millis() / least,
        run.end().empty());
  }
}
