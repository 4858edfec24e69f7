package io.github.mwinspector.view;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.testing.SampleEvidence;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of invocations with a wider font than the one it was drawn up with. */
@FxTest
class InvocationWidthTest {
  private final HeldSource lookups = new HeldSource();
  private final HeldEvidence source = new HeldEvidence();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private FxDriver driver;
  private WindowModel model;
  private ResultPane pane;

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    driver.show(
        stage -> {
          model = new MadeModel(lookups, background).evidence(source).make();
          pane = new ResultPane(model);
          pane.setStyle("-fx-font-size: 19px;");
          model
              .lookup()
              .result()
              .subscribe(
                  result -> {
                    if (result != null) {
                      pane.show(result, false);
                    }
                  });
          stage.setScene(new Scene(pane, 1280, 800));
        });
  }

  @AfterEach
  void close() {
    driver.runFx(pane::dispose);
    driver.runFx(model::dispose);
    background.shutdownNow();
  }

  @Test
  void aStartIsShownToTheSecond() {
    driver.runFx(() -> model.lookup().lookUp(request(1)));
    driver.waitUntil("the look-up has begun", () -> lookups.waiting() > 0);
    lookups.take().answer(answer(request(1)));
    driver.waitUntil(
        "its invocations are asked for", () -> source.was(new Question.OfInvocations()));
    source
        .call(new Question.OfInvocations())
        .answer(SampleEvidence.invocations(SampleEvidence.command(1, "FAILED")));
    driver.waitUntil(
        "the start is whole",
        () -> driver.findAll(".tree-table-cell").stream().anyMatch(this::showsAWholeStart));
  }

  private boolean showsAWholeStart(Node cell) {
    return cell instanceof Labeled labeled
        && labeled.getText() != null
        && labeled.getText().matches("\\D*2026-11-22 03:00:0\\d\\D*")
        && labeled.lookup(".text") instanceof Text shown
        && shown.getText().equals(labeled.getText());
  }
}
