package io.github.mwinspector.view.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.Member.Presence;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.text.Secrets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@FxTest
class DetailsPaneTest {
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
          DetailsPane pane =
              new DetailsPane(presentation, background, (_, value) -> opened.add(value));
          stage.setScene(new Scene(pane, 990, 600));
          pane.show(answer);
        });
  }

  private void menu(FxDriver fx, String row, String item) {
    fx.rightClick(fx.findByText(row));
    fx.click(fx.findByText(item));
  }

  private void copied(FxDriver fx, String expected) {
    fx.waitUntil("the clipboard is set", () -> !fx.clipboardText().isEmpty());
    assertEquals(expected, fx.clipboardText());
  }

  @Test
  void everyMemberIsShownForWhatItIs(FxDriver fx) {
    open(fx, Answers.ordinary());
    for (String text :
        List.of(
            "AWS-Run\\u202EShell",
            "null",
            "sent as null",
            "{ \"odd\": 1 }",
            "sent in a form this version doesn't expect",
            "EndTime",
            "not sent",
            "CANCEL_TASK",
            "sent by the service, not known to this version")) {
      assertTrue(fx.shows(text), text);
    }
  }

  @Test
  void whatIsOutOfTheOrdinaryHasASignBesideTheWords(FxDriver fx) {
    open(fx, Answers.ordinary());
    assertEquals(2, fx.findAll(".signed .ikonli-font-icon").size());
  }

  @Test
  void timesAreShownInTheChosenZone(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.findByText("2026-03-29 03:30:00.123 +02:00 Europe/Berlin");
    fx.runFx(() -> presentation.zone().set(ZoneOffset.UTC));
    fx.findByText("2026-03-29 01:30:00.123 +00:00 UTC");
  }

  @Test
  void recognisedSecretsAreMaskedAndHidingHidesSensitiveMembers(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.findByText("export DB_PASSWORD=" + Secrets.MASK);
    fx.findByText("secret masked");
    assertFalse(fx.shows(Secrets.MASK));
    fx.runFx(() -> presentation.valuesHidden().set(true));
    fx.findByText(Secrets.MASK);
    fx.findByText("hidden");
  }

  @Test
  void copyingTakesTheServicesTextAndNotWhatIsShown(FxDriver fx) {
    open(fx, Answers.ordinary());
    menu(fx, "TaskArn", "Copy value alone");
    copied(fx, "AWS-Run\u202EShell");
  }

  @Test
  void copyingARowOfASensitiveMemberHidesItsValues(FxDriver fx) {
    open(fx, Answers.ordinary());
    menu(fx, "TaskParameters", "Copy row, value hidden");
    copied(fx, "TaskParameters: " + Secrets.MASK);
  }

  @Test
  void copyingWithValuesStillMasksSecrets(FxDriver fx) {
    open(fx, Answers.ordinary());
    menu(fx, "TaskParameters", "Copy value alone with values");
    fx.waitUntil("the clipboard is set", () -> !fx.clipboardText().isEmpty());
    assertTrue(fx.clipboardText().contains("yum update"));
    assertFalse(fx.clipboardText().contains("s3cr3tWord"));
  }

  @Test
  void copyingWithSecretsTakesAllAsSent(FxDriver fx) {
    open(fx, Answers.ordinary());
    menu(fx, "TaskParameters", "Copy value alone with secrets");
    copied(fx, "[ json ]");
  }

  @Test
  void anAbsentMembersRowSaysSo(FxDriver fx) {
    open(fx, Answers.ordinary());
    menu(fx, "EndTime", "Copy row");
    copied(fx, "EndTime: not sent");
  }

  @Test
  void theMenuOpensByKeyboard(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.findByText("Cutoff"));
    fx.press(KeyCode.F10, KeyCode.SHIFT);
    fx.findByText("Copy value alone with secrets");
    fx.press(KeyCode.ESCAPE);
    fx.press(KeyCode.CONTEXT_MENU);
    fx.findByText("Copy value alone with secrets");
  }

  @Test
  void controlCCopiesTheRowWithItsValuesHidden(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.click(fx.findByText("TaskParameters"));
    fx.press(KeyCode.C, KeyCode.CONTROL);
    copied(fx, "TaskParameters: " + Secrets.MASK);
  }

  @Test
  void aDoubleClickOrEnterOpensTheWholeValue(FxDriver fx) {
    open(fx, Answers.ordinary());
    fx.doubleClick(fx.findByText("TaskArn"));
    fx.waitUntil("it is opened", () -> opened.size() == 1);
    fx.press(KeyCode.ENTER);
    fx.waitUntil("it is opened again", () -> opened.size() == 2);
    assertEquals("AWS-Run\u202EShell", opened.getFirst().value().reveal());
  }

  @Test
  void theViewerShowsTheWholeValue(FxDriver fx) {
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          DetailsPane pane = new DetailsPane(presentation, background);
          stage.setScene(new Scene(pane, 990, 600));
          pane.show(Answers.ordinary());
        });
    fx.doubleClick(fx.findByText("TaskParameters"));
    fx.find(".value-viewer");
    fx.waitUntil("the value is there", () -> fx.shows("    \"DbPassword\": {"));
  }

  @Test
  void aValueOfTenMegabytesIsCutAndSaysHowToSeeAllOfIt(FxDriver fx) {
    Member big = Answers.member("StatusDetails", Presence.SENT, "x\u202E".repeat(5_000_000));
    open(fx, Answers.of(List.of(big), List.of(), ""));
    fx.findByText("double-click or Enter shows all of it");
  }

  @Test
  void tenThousandUnknownMembersAreListed(FxDriver fx) {
    List<Member> many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> Answers.member("Extra" + i, Presence.UNKNOWN, "v" + i))
            .toList();
    open(fx, Answers.of(many, List.of(), ""));
    TableView<?> table = fx.find(".table-view", TableView.class);
    fx.runFx(() -> table.scrollTo(9_999));
    fx.findByText("v9999");
  }
}
