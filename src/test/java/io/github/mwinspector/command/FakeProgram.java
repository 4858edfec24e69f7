package io.github.mwinspector.command;

import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileCatalog;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.LookupRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A program whose world is set by the test and whose every act is noted. */
final class FakeProgram implements Program {
  final Grants grants = new Grants();
  static final String WINDOW_ID = "2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01";
  static final String TASK_ID = "7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50";

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  final Map<String, String> environment = new HashMap<>();
  final List<LookupRequest> looked = new ArrayList<>();
  final List<WindowRequest> windows = new ArrayList<>();
  final List<PictureRequest> pictures = new ArrayList<>();
  final List<LookupProgress> progress = new ArrayList<>();
  ProfileListing listing =
      new ProfileListing(
          List.of(profile("prod", "eu-central-1"), profile("bare", null), profile("odd", "europe")),
          null,
          List.of());

  /** Answers by task execution id; what isn't here is {@link #answer}. */
  final Map<String, TaskAnswer> answers = new HashMap<>();

  TaskAnswer answer = Answers.of(Answers.sample("alarm.json"));
  EvidenceSource evidence =
      (_, question, _) -> {
        throw new AssertionError("asked " + question);
      };

  /** What each look-up of a followed task does in turn; {@link #answer} when there are no more. */
  final Deque<Step> steps = new ArrayDeque<>();

  final List<Duration> waits = new ArrayList<>();

  /** What happens in each wait of a followed task, beyond its being noted. */
  Polling.Pause pause = _ -> {};

  Instant began = Instant.EPOCH;

  /** Asked in place of the made-up answers; null for those. */
  @Nullable ExecutionSource real;

  /** Asked by searches; null where none is expected. */
  @Nullable ExecutionFinder finder;

  /** A look-up's end. */
  interface Step {
    TaskAnswer take() throws LookupException;
  }

  @Nullable LookupFailure failure;

  /** Failures of the first look-ups, one each. */
  final Deque<LookupFailure> failures = new ArrayDeque<>();

  @Nullable RuntimeException bug;
  boolean portTaken;
  boolean hasBrowser = true;
  final List<URI> browsed = new ArrayList<>();
  SignIns signIns =
      new SignIns() {
        @Override
        public void signIn(String profile, Way way, Consumer<SignInStep> told) {
          throw new AssertionError("signed in");
        }

        @Override
        public boolean signOut(String profile) {
          throw new AssertionError("signed out");
        }
      };
  int open;

  /** What is listed, page by page. */
  final Deque<Page> pages = new ArrayDeque<>();

  final List<String> pagesAsked = new ArrayList<>();

  /** What a person was asked on the terminal, and what they type; nothing means no terminal. */
  final List<String> prompts = new ArrayList<>();

  final Deque<String> typed = new ArrayDeque<>();

  private final PrintWriter outWriter = new PrintWriter(out);
  private final PrintWriter errWriter = new PrintWriter(err);

  /** From now on nothing can be written to standard output. */
  void closeOut() {
    outWriter.close();
  }

  int run(String... args) {
    return MwInspectorCommand.run(this, args);
  }

  void fail(FailureKind kind) {
    failure =
        new LookupFailure(
            kind,
            "No such task \u001B[31mexecution.",
            "Check the region.",
            new LookupFailure.Details(
                "said AKIAIOSFODNN7EXAMPLE", "req-1", 400, 2, Duration.ofMillis(240)));
  }

  static AwsProfile profile(String name, @Nullable String region) {
    return new AwsProfile(
        name, ProfileKind.STATIC_KEYS, region, null, new FilePlace("config", 1), null);
  }

  @Override
  public String version() {
    return "1.2.3";
  }

  @Override
  public ExecutionSource source() {
    if (real != null) {
      return real;
    }
    open++;
    return new ExecutionSource() {
      @Override
      public TaskAnswer look(LookupRequest request, Consumer<LookupProgress> told)
          throws LookupException {
        looked.add(request);
        progress.forEach(told);
        if (bug != null) {
          throw bug;
        }
        LookupFailure first = failures.isEmpty() ? failure : failures.poll();
        if (first != null) {
          throw new LookupException(first);
        }
        Step step = steps.poll();
        if (step != null) {
          return step.take();
        }
        return answers.getOrDefault(request.taskExecutionId().value(), answer);
      }

      @Override
      public @Nullable String configuredEndpoint(Connection connection) {
        return null;
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  @Override
  public Grants grants() {
    return grants;
  }

  @Override
  public EvidenceSource evidence() {
    return evidence;
  }

  @Override
  public ExecutionFinder finder() {
    if (finder == null) {
      throw new AssertionError("searched");
    }
    return finder;
  }

  @Override
  public BrowseSource browsing() {
    return (connection, level, token, _) -> {
      pagesAsked.add(connection.region().id() + " " + level + " " + token);
      LookupFailure once = failures.poll();
      if (once != null) {
        throw new LookupException(once);
      }
      if (failure != null) {
        throw new LookupException(failure);
      }
      return pages.remove();
    };
  }

  @Override
  public SignIns signIns() {
    return signIns;
  }

  @Override
  public boolean browse(URI page) {
    browsed.add(page);
    return hasBrowser;
  }

  @Override
  public @Nullable String askCode(String prompt) {
    prompts.add(prompt);
    return typed.poll();
  }

  @Override
  public Executor background() {
    return call -> Thread.ofVirtual().start(call);
  }

  @Override
  public Polling polling() {
    return new Polling(
        time -> {
          waits.add(time);
          pause.sleep(time);
        },
        () -> waits.stream().reduce(began, Instant::plus, (_, last) -> last),
        () -> Long.MIN_VALUE);
  }

  @Override
  public ProfileCatalog profiles() {
    return () -> listing;
  }

  @Override
  public List<AwsRegion> regions() {
    return List.of(new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS));
  }

  @Override
  public @Nullable String environment(String name) {
    return environment.get(name);
  }

  @Override
  public List<DemoLine> demoTasks() {
    return List.of(
        new DemoLine(WINDOW_ID, TASK_ID, "eu-central-1", "stopped by an alarm"),
        new DemoLine(WINDOW_ID, TASK_ID, "us-east-1", "a patch scan"));
  }

  @Override
  public void serveDemo(int port, Consumer<URI> started) throws IOException {
    if (portTaken) {
      throw new BindException("Address already in use");
    }
    started.accept(URI.create("http://127.0.0.1:" + (port == 0 ? 49152 : port)));
  }

  @Override
  public int openWindow(WindowRequest request) {
    windows.add(request);
    return 0;
  }

  @Override
  public int picture(PictureRequest request) {
    pictures.add(request);
    return 0;
  }

  /** What comes on standard input. */
  byte[] in = {};

  @Override
  public InputStream in() {
    return new ByteArrayInputStream(in);
  }

  @Override
  public PrintWriter out() {
    return outWriter;
  }

  @Override
  public PrintWriter err() {
    return errWriter;
  }

  /** A progress that tells of a try that failed. */
  static LookupProgress retry(int attempt, @Nullable String problem) {
    return new LookupProgress("asking", attempt, 3, problem, Instant.EPOCH);
  }
}
