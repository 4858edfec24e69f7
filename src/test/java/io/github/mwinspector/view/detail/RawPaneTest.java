package io.github.mwinspector.view.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.text.Secrets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@FxTest
class RawPaneTest {
  private final Presentation presentation =
      new Presentation(InstantSource.fixed(Answers.START), ZoneId.of("Europe/Berlin"));
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final List<OpenedValue> opened = new ArrayList<>();

  @AfterEach
  void stop() {
    background.close();
  }

  private void open(FxDriver fx, TaskAnswer answer) {
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          RawPane pane = new RawPane(presentation, background, (_, value) -> opened.add(value));
          stage.setScene(new Scene(pane, 990, 600));
          pane.show(answer);
        });
  }

  private static void copied(FxDriver fx, String expected) {
    fx.waitUntil("the clipboard is set", () -> !fx.clipboardText().isEmpty());
    assertEquals(expected, fx.clipboardText());
  }

  private static int selected(FxDriver fx) {
    ListView<?> list = fx.find(".body-view", ListView.class);
    return fx.onFx(() -> list.getSelectionModel().getSelectedIndex());
  }

  @Test
  void theFactsOfTheCallAreShownAndAClickCopiesOne(FxDriver fx) {
    open(fx, Answers.ordinary());
    for (String fact :
        List.of("eu-central-1", "ssm.eu-central-1.amazonaws.com", "200", "2", "1234 ms")) {
      assertTrue(fx.shows(fact), fact);
    }
    fx.findByText("7 min 13 s ahead of AWS");
    fx.click(fx.findByText("req-1"));
    copied(fx, "req-1");
  }

  @Test
  void keysAndValuesAreShownWithSecretsMasked(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.findByText("\"DbPassword\"");
    fx.findByText("\"yum update\"");
    fx.findByText("\"AWS-Run\\u202EShell\"");
    fx.findByText(Secrets.MASK);
    assertFalse(fx.shows("\"s3cr3tWord\""));
  }

  @Test
  void hidingValuesHidesSensitiveLines(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.runFx(() -> presentation.valuesHidden().set(true));
    assertFalse(fx.shows("\"yum update\""));
    fx.findByText("\"yum failed\"");
  }

  @Test
  void searchCountsWhatItFindsAndGoesRound(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.findByText("\"TaskArn\""));
    fx.press(KeyCode.F, KeyCode.CONTROL);
    fx.type("yum");
    fx.waitUntil("both are counted", () -> fx.shows("1 of 2"));
    assertEquals(9, selected(fx));
    fx.press(KeyCode.ENTER);
    fx.findByText("2 of 2");
    assertEquals(12, selected(fx));
    fx.press(KeyCode.F3);
    fx.findByText("1 of 2");
    fx.press(KeyCode.ENTER, KeyCode.SHIFT);
    fx.findByText("2 of 2");
    fx.type("x");
    fx.waitUntil("nothing is found", () -> fx.shows("not found"));
  }

  @Test
  void aSecretCannotBeFoundBySearchingForIt(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.find(".search-bar .text-field"));
    fx.type("s3cr3t");
    fx.waitUntil("nothing is found", () -> fx.shows("not found"));
  }

  @Test
  void hidingValuesSearchesAnew(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.find(".search-bar .text-field"));
    fx.type("yum");
    fx.waitUntil("both are counted", () -> fx.shows("1 of 2"));
    fx.runFx(() -> presentation.valuesHidden().set(true));
    fx.waitUntil("one is left", () -> fx.shows("1 of 1"));
  }

  @Test
  void theBodyIsCopiedWithItsValuesHidden(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.findByText("Copy"));
    fx.click(fx.findByText("Copy body, values hidden"));
    fx.waitUntil("the clipboard is set", () -> !fx.clipboardText().isEmpty());
    String text = fx.clipboardText();
    assertTrue(text.contains("  \"StatusDetails\": \"yum failed\"\n"), text);
    assertFalse(text.contains("yum update"), text);
  }

  @Test
  void theBodyIsCopiedWithValuesButNotSecrets(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.findByText("Copy"));
    fx.click(fx.findByText("Copy body with values"));
    fx.waitUntil("the clipboard is set", () -> !fx.clipboardText().isEmpty());
    String text = fx.clipboardText();
    assertTrue(text.contains("yum update"), text);
    assertFalse(text.contains("s3cr3tWord"), text);
  }

  @Test
  void withSecretsTheBodyIsCopiedExactlyAsReceived(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.findByText("Copy"));
    fx.click(fx.findByText("Copy body with secrets, exactly as received"));
    copied(fx, "{\"as\":  \"received\"}");
  }

  @Test
  void aLineIsCopiedByItsMenuFromTheKeyboard(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.findByText("\"yum update\""));
    fx.press(KeyCode.F10, KeyCode.SHIFT);
    fx.click(fx.findByText("Copy line with values"));
    copied(fx, "\"commands\": \"yum update\"");
  }

  @Test
  void aDoubleClickOpensTheLinesWholeValue(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.doubleClick(fx.findByText("\"yum update\""));
    fx.waitUntil("it is opened", () -> opened.size() == 1);
    assertEquals("commands", opened.getFirst().name());
  }

  @Test
  void fourHundredThousandLinesOpenScrollAndAreSearched(FxDriver fx) {
    open(fx, Answers.longBody(400_000));
    ListView<?> list = fx.find(".body-view", ListView.class);
    fx.runFx(() -> list.scrollTo(399_999));
    fx.findByText("\"k399999\"");
    fx.runFx(() -> list.scrollTo(0));
    fx.click(fx.find(".search-bar .text-field"));
    fx.type("needle");
    fx.waitUntil("all are counted", () -> fx.shows("1 of 40,000"));
  }

  @Test
  void aLineOfTenMegabytesIsCut(FxDriver fx) {
    RawBody.Line big = Answers.value(1, "k", "k", "\"" + "\u202E".repeat(5_000_000), true);
    open(fx, Answers.of(List.of(), List.of(big), ""));
    fx.waitUntil("it is shown", () -> fx.shows("\"k\""));
    int longest =
        fx.findAll(".body-cell Text").stream()
            .mapToInt(node -> ((javafx.scene.text.Text) node).getText().length())
            .max()
            .orElseThrow();
    assertTrue(longest > 100 && longest <= 513, "" + longest);
  }
}
