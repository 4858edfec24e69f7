package io.github.mwinspector;

import com.sun.glass.ui.testglass.Frames;
import io.github.mwinspector.demo.DemoExamples;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.InspectorWindow;
import io.github.mwinspector.view.Theme;
import io.github.mwinspector.view.WindowModel;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

/**
 * Prints how long it takes from the answer's arrival to the frame that shows it, for an ordinary
 * task and for 100,000 parameters, and from a key in the filter over those to its rows; and the
 * longest time for which the JavaFX thread was held meanwhile. Not a test: Maven's exec:exec of
 * CONTRIBUTING runs its main.
 */
final class WindowBenchmark {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 15;

  /** Results after which the JIT compiler has seen the ordinary one's code often enough. */
  private static final int UNTIL_COMPILED = 150;

  /** Milliseconds in which a person pastes ids into a window that has just opened. */
  private static final long BEFORE_THE_FIRST = 2_000;

  /** The widest gap seen between two turns of the JavaFX thread, in nanoseconds. */
  private static final AtomicLong LONGEST = new AtomicLong();

  /**
   * What one round took.
   *
   * @param painted milliseconds to the picture on the screen
   * @param frames the frames begun until the one that shows it, that one included
   * @param held milliseconds in which the JavaFX thread took no other work, at most
   * @param worked milliseconds of the JavaFX thread's processor time
   */
  private record Figures(double painted, int frames, double held, double worked) {}

  private final HeldSource source = new HeldSource();
  private final WindowModel model;
  private final InspectorWindow window;
  private final Scene scene;
  private final long thread = Thread.currentThread().threadId();

  private WindowBenchmark(Session session) {
    model =
        new MadeModel(source, session.threads())
            .evidence(session.evidence())
            .time(InstantSource.system(), ZoneId.systemDefault())
            .examples(DemoExamples.all())
            .make();
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet(ColorScheme.LIGHT));
    window = new InspectorWindow(model);
    scene = new Scene(window, 1280, 800);
    window.installKeys(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    window.rehearse();
  }

  public static void main(String[] args) throws Exception {
    Session session = Session.ofThisProcess();
    List<LookupRequest> asked = DemoExamples.all().stream().map(Example::request).toList();
    List<TaskAnswer> answers = new ArrayList<>();
    for (LookupRequest request : asked) {
      answers.add(answered(session, request));
    }
    TaskAnswer ordinary = answers.get(0);
    TaskAnswer other = answers.get(1);
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.get();
    WindowBenchmark benchmark = onFx(() -> new WindowBenchmark(session));
    onFx(() -> true);
    Thread.ofPlatform().daemon().start(WindowBenchmark::watch);
    Thread.sleep(BEFORE_THE_FIRST);
    System.out.printf(Locale.ROOT, "rehearsal: FX held at most %.1f ms%n", LONGEST.get() / 1e6);
    try {
      benchmark.run(asked, ordinary, other);
    } finally {
      // Else the JavaFX thread outlives a benchmark that failed.
      onFx(
          () -> {
            benchmark.window.dispose();
            return null;
          });
      session.close();
      Platform.exit();
    }
  }

  private void run(List<LookupRequest> asked, TaskAnswer ordinary, TaskAnswer other)
      throws Exception {
    TaskAnswer many = many(ordinary);
    print("ordinary task, first result", List.of(shown(asked.get(0), ordinary)));
    onFx(
        () -> {
          ((TabPane) window.lookup(".result-tabs")).getSelectionModel().select(1);
          return null;
        });
    print("ordinary task, parameters opened", List.of(shown(asked.get(1), other)));
    List<Figures> one = new ArrayList<>();
    List<Figures> hundredThousand = new ArrayList<>();
    List<Figures> key = new ArrayList<>();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      Figures first = shown(asked.get(1), other);
      Figures second = shown(asked.get(0), many);
      filtered("value 1");
      Figures third = filtered("value 77");
      if (i >= 0) {
        one.add(first);
        hundredThousand.add(second);
        key.add(third);
      } else if (i == -WARM_UP) {
        print("100,000 parameters, first time", List.of(second));
        print("one more key in their filter, first", List.of(third));
      }
    }
    print("ordinary task", one);
    print("100,000 parameters", hundredThousand);
    print("one more key in their filter", key);
    List<Figures> compiled = new ArrayList<>();
    for (int i = -UNTIL_COMPILED; i < ROUNDS; i++) {
      Figures next = shown(asked.get(i & 1), (i & 1) == 0 ? ordinary : other);
      if (i >= 0) {
        compiled.add(next);
      }
    }
    print("ordinary task, code compiled", compiled);
  }

  private static TaskAnswer answered(Session session, LookupRequest request)
      throws LookupException {
    return session.source().look(request, _ -> {});
  }

  private static TaskAnswer many(TaskAnswer like) {
    List<ParameterNode> rows =
        IntStream.range(0, 100_000).mapToObj(WindowBenchmark::parameter).toList();
    return new TaskAnswer(like.task(), rows, rows.size(), like.members(), like.raw(), like.call());
  }

  private static ParameterNode parameter(int number) {
    String name = "parameter-" + number;
    return new ParameterNode(
        ParameterNode.Kind.PARAMETER,
        name,
        name,
        new Sensitive("value " + number + " of the demo, password=C4nary" + number),
        null,
        List.of());
  }

  /** From the answer's arrival at the look-up's thread to the frame with its rows. */
  private Figures shown(LookupRequest request, TaskAnswer answer) throws Exception {
    HeldSource.Call call = asked(request);
    int rows = answer.parameters().size();
    return measured(
        () -> call.answer(answer),
        () -> {
          Result result = model.lookup().result().get();
          TreeTableView<?> table = table();
          boolean there =
              table == null
                  ? window.lookup(".invocation-table") != null
                  : table.getExpandedItemCount() >= rows;
          return result != null && result.answer() == answer && there;
        });
  }

  private TreeTableView<?> table() {
    return (TreeTableView<?>) window.lookup(".parameters-pane .tree-table-view");
  }

  /** From the filter's new text to the frame with the rows that it leaves. */
  private Figures filtered(String words) throws Exception {
    TextField filter = (TextField) onFx(() -> window.lookup(".parameters-bar .text-field"));
    Object before = onFx(() -> table().getRoot());
    return measured(
        () -> Platform.runLater(() -> filter.setText(words)), () -> table().getRoot() != before);
  }

  private HeldSource.Call asked(LookupRequest request) throws Exception {
    onFx(
        () -> {
          model.lookup().lookUp(request);
          return null;
        });
    while (source.waiting() == 0) {
      Thread.onSpinWait();
    }
    // The look-up's own frames, such as its progress, are not the answer's.
    Thread.sleep(100);
    return source.take();
  }

  private Figures measured(Runnable action, BooleanSupplier shown) throws Exception {
    CompletableFuture<Long> painted = new CompletableFuture<>();
    AtomicInteger frames = new AtomicInteger();
    onFx(
        () -> {
          follow(shown, frames, painted);
          return null;
        });
    long worked = worked();
    LONGEST.set(0);
    frames.set(0);
    long from = System.nanoTime();
    action.run();
    long until = painted.get(20, TimeUnit.SECONDS);
    onFx(() -> true);
    return new Figures(
        (until - from) / 1e6, frames.get(), LONGEST.get() / 1e6, (worked() - worked) / 1e6);
  }

  /** The frame counts that follows a layout in which it was there. */
  private void follow(
      BooleanSupplier shown, AtomicInteger frames, CompletableFuture<Long> painted) {
    Runnable laidOut =
        new Runnable() {
          @Override
          public void run() {
            frames.incrementAndGet();
            if (shown.getAsBoolean()) {
              scene.removePostLayoutPulseListener(this);
              Frames.onFrame(() -> painted.complete(System.nanoTime()));
            }
          }
        };
    Frames.onFrame(() -> {});
    scene.addPostLayoutPulseListener(laidOut);
  }

  private long worked() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
  }

  /** Asks the JavaFX thread for a turn, again and again. */
  private static void watch() {
    while (true) {
      long from = System.nanoTime();
      CompletableFuture<Void> turn = new CompletableFuture<>();
      Platform.runLater(() -> turn.complete(null));
      turn.join();
      long held = System.nanoTime() - from;
      LONGEST.accumulateAndGet(held, Math::max);
    }
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  private static void print(String what, List<Figures> rounds) {
    double painted = median(rounds.stream().map(Figures::painted).toList());
    int frames = rounds.stream().map(Figures::frames).sorted().toList().get(rounds.size() / 2);
    System.out.printf(
        Locale.ROOT,
        "%-36s in frame %2d  painted %6.1f ms  FX held %6.1f ms  FX worked %6.1f ms%n",
        what,
        frames,
        painted,
        rounds.stream().mapToDouble(Figures::held).max().orElseThrow(),
        median(rounds.stream().map(Figures::worked).toList()));
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }
}
