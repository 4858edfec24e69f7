package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.demo.DemoEstate;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Topic;
import io.github.mwinspector.lookup.Gathering;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.text.Disclosure;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Prints how long it takes from the task's answer to the sentence over an endpoint whose every
 * answer takes a while: beside the depth of the calls that it needs times that while. A wave is
 * what can be asked side by side; one whose answer has several pages is as deep as they are many.
 */
final class EvidenceBenchmark {
  private static final int LATENCY = 100;
  private static final int ROUNDS = 7;

  /** A task of the demo account for each way in which one ends. */
  private static final Map<String, String> TASKS = new LinkedHashMap<>();

  static {
    task(
        "Run Command, package lock",
        "5bc8fbbc-bde5-4099-8164-d8399f767c45/d76d4330-f144-4bea-b0c1-1fdecb91ce37");
    task(
        "Run Command, not reached",
        "5bc8fbbc-bde5-4099-8164-d8399f767c45/87b0b125-ec1d-4da0-a6eb-8c9ebd69fe29");
    task(
        "Run Command, no node",
        "9e30691c-2386-42ea-926a-1e48cc11d357/f5cae3bf-3729-4619-860a-3cab359eeefb");
    task(
        "Automation, long list of steps",
        "3fd42359-92ed-4f45-9a1a-fe878b33e968/de11cc9d-ea95-4c21-ae9c-82b1478c281d");
    task(
        "Automation with a child",
        "3fd42359-92ed-4f45-9a1a-fe878b33e968/687c966c-377b-4aa2-bb2e-db20035b7399");
    task("Lambda", "9e30691c-2386-42ea-926a-1e48cc11d357/21da8978-206f-4c66-b1e0-c07e9e115e4b");
    task(
        "Step Functions",
        "9e30691c-2386-42ea-926a-1e48cc11d357/015c33b2-df14-41aa-b8eb-18b900745130");
    task(
        "Stopped by an alarm",
        "28a645a4-c0a4-4238-9368-6a7cf872bbea/f97829e9-b5ae-4cf7-a96f-7d5b589cbd84");
    task(
        "Cut off by its window",
        "5f2dd97f-1cfb-40f6-a827-688de6a16a3b/617959ce-3f1f-45a8-9e52-71007814e8a2");
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger served = new AtomicInteger();
  private final World world;
  private volatile int latency;

  private EvidenceBenchmark(World world) {
    this.world = world;
  }

  private static void task(String what, String ids) {
    TASKS.put(what, ids);
  }

  /**
   * What the sentence needs at least.
   *
   * @param depth of the calls up to it
   * @param sentence the one that stays
   */
  private record Plan(int depth, String sentence) {}

  private record Run(double millis, int questions, boolean twice) {}

  public static void main(String[] args) throws Exception {
    try (World world = new World(Files.createTempDirectory("benchmark"))) {
      new EvidenceBenchmark(world).run();
    }
  }

  private void run() throws Exception {
    // Each request is a task of its own for the server's executor.
    Executor slow = work -> threads.execute(() -> serve(work));
    try (threads;
        DemoEndpoint endpoint =
            DemoEndpoint.start(DemoEstate.load(InstantSource.system()), 0, slow)) {
      String url = "endpoint_url = " + endpoint.address() + "\n";
      world.config("[profile p]\n" + url + World.KEYS);
      System.out.printf("each answer takes %d ms%n", LATENCY);
      for (Map.Entry<String, String> one : TASKS.entrySet()) {
        String[] ids = one.getValue().split("/", 2);
        print(one.getKey(), request(ids[0], ids[1]));
      }
    }
  }

  private void serve(Runnable work) {
    served.incrementAndGet();
    LockSupport.parkNanos(latency * 1_000_000L);
    work.run();
  }

  private LookupRequest request(String window, String task) {
    return new LookupRequest(
        world.connection("p"), new WindowExecutionId(window), new TaskExecutionId(task));
  }

  private void print(String what, LookupRequest request) throws Exception {
    latency = 0;
    TaskExecution task = world.source().look(request, _ -> {}).task();
    Gathering.Asked asked = new Gathering.Asked(request, task, Set.of(Topic.WHY), Set.of());
    Plan plan = plan(asked);
    latency = LATENCY;
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      runs.add(measured(asked, plan));
    }
    double least = plan.depth() * (double) LATENCY;
    double median = runs.stream().map(Run::millis).sorted().toList().get(ROUNDS / 2);
    System.out.printf(
        Locale.ROOT,
        "%-31s depth %d = %4.0f ms  measured %6.1f ms  overhead %5.1f ms (first time %5.1f)"
            + "  questions %2d%s%n",
        what,
        plan.depth(),
        least,
        median,
        median - least,
        runs.getFirst().millis() - least,
        runs.getLast().questions(),
        runs.stream().anyMatch(Run::twice) ? ", SOME SENT TWICE" : ", none twice");
  }

  /** Asks wave by wave, one call after the other, up to the wave after which the sentence stays. */
  private Plan plan(Gathering.Asked asked) {
    SsmEvidenceSource source =
        new SsmEvidenceSource(world.access(), new Pace(InstantSource.system(), Thread::sleep));
    Evidence evidence = Evidence.NONE;
    String sentence = sentence(Explained.of(asked.task(), evidence));
    int depth = 0;
    int needed = 0;
    for (List<Question> due = asked.due(evidence); !due.isEmpty(); due = asked.due(evidence)) {
      int deepest = 0;
      for (Question question : due) {
        int already = served.get();
        evidence = evidence.with(question, source.ask(asked.request(), question, _ -> {}));
        deepest = Math.max(deepest, served.get() - already);
      }
      depth += deepest;
      String now = sentence(Explained.of(asked.task(), evidence));
      if (!now.equals(sentence)) {
        sentence = now;
        needed = depth;
      }
    }
    return new Plan(needed, sentence);
  }

  private Run measured(Gathering.Asked asked, Plan plan) throws InterruptedException {
    // A pace of its own: the one between look-ups isn't what is measured.
    SsmEvidenceSource source =
        new SsmEvidenceSource(world.access(), new Pace(InstantSource.system(), Thread::sleep));
    Queue<Question> sent = new ConcurrentLinkedQueue<>();
    long[] told = new long[1];
    int before = served.get();
    long began = System.nanoTime();
    Gathering gathering =
        new Gathering(
            asked,
            Evidence.NONE,
            Set.of(),
            (LookupRequest request, Question question, Consumer<Finding> soFar) -> {
              sent.add(question);
              return source.ask(request, question, soFar);
            },
            threads);
    Explained explained =
        gathering.run(
            now -> {
              boolean same = sentence(now).equals(plan.sentence());
              told[0] = !same ? 0 : told[0] == 0 ? System.nanoTime() : told[0];
            });
    // Not the server's turns: the end of a connection that the client has no use for is one too.
    boolean tried = explained.evidence().pieces().values().stream().anyMatch(this::triedAgain);
    boolean twice = tried || new HashSet<>(sent).size() < sent.size();
    return new Run((told[0] - began) / 1e6, sent.size(), twice);
  }

  private boolean triedAgain(Piece piece) {
    return piece instanceof Piece.Found found && found.call().attempts() > 1;
  }

  private static String sentence(Explained explained) {
    return explained.reasons().getFirst().sentence(Disclosure.VALUES, ZoneOffset.UTC);
  }
}
