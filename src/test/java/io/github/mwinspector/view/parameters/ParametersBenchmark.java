package io.github.mwinspector.view.parameters;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * Prints how long the JavaFX thread and the background are busy with opening and filtering 100,000
 * parameters, and with masking 10 MB: the median of nine rounds after three to warm up. Not a test;
 * run its main with -Dglass.platform=Headless -Dprism.order=sw.
 */
final class ParametersBenchmark {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 9;

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final ParametersPane pane =
      new ParametersPane(
          new Presentation(InstantSource.system(), ZoneOffset.UTC), background::addLast);
  private final Stage stage = new Stage();

  public static void main(String[] args) throws Exception {
    FutureTask<Void> started = new FutureTask<>(() -> null);
    Platform.startup(started);
    started.get();
    onFx(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          return null;
        });
    ParametersBenchmark benchmark = onFx(ParametersBenchmark::new);
    onFx(benchmark::open);
    TaskAnswer many = ParametersPaneTest.answer(Rows.many(100_000));
    TaskAnswer few = ParametersPaneTest.answer(Rows.ugly());
    double[][] open = new double[ROUNDS][];
    double[][] filter = new double[ROUNDS][];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      benchmark.measured(() -> benchmark.pane.show(few));
      double[] opened = benchmark.measured(() -> benchmark.pane.show(many));
      benchmark.measured(() -> benchmark.type("value 1"));
      double[] filtered = benchmark.measured(() -> benchmark.type("value 77"));
      if (i >= 0) {
        open[i] = opened;
        filter[i] = filtered;
      }
    }
    print("open 100,000 parameters", open);
    print("one more key in the filter over them", filter);
    masking();
    Platform.exit();
  }

  private Void open() {
    stage.setScene(new Scene(pane, 860, 560));
    stage.show();
    return null;
  }

  private void type(String words) {
    ((TextField) pane.lookup(".parameters-bar .text-field")).setText(words);
  }

  /** FX thread, background, FX thread again with layout; in milliseconds. */
  private double[] measured(Runnable action) throws Exception {
    double asked = timed(() -> onFx(Executed.of(action)));
    double worked =
        timed(
            () -> {
              while (!background.isEmpty()) {
                background.removeFirst().run();
              }
              return null;
            });
    double shown = timed(() -> onFx(Executed.of(this::layOut)));
    return new double[] {asked, worked, shown, asked + worked + shown};
  }

  private void layOut() {
    pane.applyCss();
    pane.layout();
  }

  private static void masking() throws Exception {
    Sensitive script = new Sensitive("export A=1; run --password x | tee log\n".repeat(268_000));
    double[][] rounds = new double[ROUNDS][];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      double took = timed(() -> Secrets.mask("commands", script, Disclosure.VALUES));
      if (i >= 0) {
        rounds[i] = new double[] {0, took, 0, took};
      }
    }
    print("mask 10 MB with 268,000 secrets", rounds);
  }

  private static double timed(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e6;
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  private static void print(String what, double[][] rounds) {
    System.out.printf(
        Locale.ROOT,
        "%-40s FX %6.1f  background %7.1f  FX %6.1f  together %7.1f ms%n",
        what,
        median(rounds, 0),
        median(rounds, 1),
        median(rounds, 2),
        median(rounds, 3));
  }

  private static double median(double[][] rounds, int part) {
    double[] sorted = Arrays.stream(rounds).mapToDouble(round -> round[part]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private record Executed(Runnable action) implements Callable<Void> {
    static Executed of(Runnable action) {
      return new Executed(action);
    }

    @Override
    public Void call() {
      action.run();
      return null;
    }
  }
}
