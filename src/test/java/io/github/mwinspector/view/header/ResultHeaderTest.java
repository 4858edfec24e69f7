package io.github.mwinspector.view.header;

import static io.github.mwinspector.testing.SampleTask.END;
import static io.github.mwinspector.testing.SampleTask.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.Contrast;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.SampleTask;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@FxTest
class ResultHeaderTest {
  private static final String OTHER = "0c9ac961-dafd-4a94-b6c7-1bef30123456";

  private final AtomicReference<Instant> now = new AtomicReference<>(END);
  private final Presentation presentation = new Presentation(now::get, ZoneId.of("Europe/Berlin"));
  private ResultHeader header;

  @Test
  void nameStatusDurationAndReasonAreThereWithoutAClick(FxDriver fx) {
    show(
        fx,
        new SampleTask()
            .arn("arn:aws:lambda:eu-central-1:111122223333:function:SSMRotate")
            .type("LAMBDA")
            .status("FAILED")
            .details("The provided role does not contain the correct SSM permissions."));
    fx.findByText("SSMRotate");
    fx.findByText("Lambda");
    fx.findByText("FAILED");
    fx.findByText("12 min 4 s");
    fx.findByText("The provided role does not contain the correct SSM permissions.");
    fx.findByText(
        "The task ended and the service counts it as failed. The service role lacks"
            + " permissions that the task needs; check ServiceRole's policy.");
    fx.findByText("Demo account · 111122223333");
    fx.findByText("eu-central-1");
  }

  @Test
  void idsAndArnAreCopiedWhole(FxDriver fx) {
    SampleTask task =
        new SampleTask().arn("arn:aws:ssm:eu-central-1:1:document/" + "N".repeat(255));
    show(fx, task);
    copy(fx, "Copy window execution id");
    assertEquals("14bea65d-5ccc-462d-a2f3-e99c80123456", fx.clipboardText());
    copy(fx, "Copy task execution id");
    assertEquals("c9b05aba-197f-4d8d-be34-e73fb0123456", fx.clipboardText());
    copy(fx, "Copy task ARN");
    assertEquals(task.task().taskArn(), fx.clipboardText());
    fx.runFx(header::copyTaskExecutionId);
    assertEquals("c9b05aba-197f-4d8d-be34-e73fb0123456", fx.clipboardText());
    Labeled name = (Labeled) fx.find(".task-name");
    assertEquals(task.task().taskArn(), fx.onFx(() -> name.getTooltip().getText()));
  }

  private static void copy(FxDriver fx, String words) {
    fx.click(
        fx.findAll(".copy-button").stream()
            .filter(button -> words.equals(fx.onFx(button::getAccessibleText)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button to " + words)));
  }

  @Test
  void anotherAnswerReplacesEverythingOfTheLast(FxDriver fx) {
    show(
        fx, new SampleTask().status("FAILED").details("Terminated").triggered("prod-api", "ALARM"));
    SampleTask next = new SampleTask().ids(OTHER, OTHER).arn("AWS-Other").status("PENDING");
    AwsProfile profile =
        new AwsProfile(
            "ops", ProfileKind.STATIC_KEYS, null, null, new FilePlace("config", 3), null);
    LookupRequest request =
        new LookupRequest(
            new Connection(profile, new AwsRegion("us-east-1", null, Partition.AWS)),
            new WindowExecutionId(OTHER),
            new TaskExecutionId(OTHER));
    fx.runFx(() -> header.show(request, next.times(null, null).answer(null)));
    for (String gone :
        List.of(
            "AWS-RunPatchBaseline",
            "FAILED",
            "Terminated",
            "prod-api",
            "12 min 4 s",
            "14bea65d-5ccc-462d-a2f3-e99c80123456",
            "Demo account · 111122223333",
            "eu-central-1")) {
      assertFalse(fx.shows(gone), () -> gone + " is still there");
    }
    for (String there : List.of("AWS-Other", "PENDING", "not started", OTHER, "ops", "us-east-1")) {
      assertTrue(fx.shows(there), () -> there + " is missing");
    }
  }

  @Test
  void alarmsAreToldWithWhatIgnorePollAlarmFailureMeansHere(FxDriver fx) {
    show(fx, new SampleTask().configured(true, "prod-api"));
    fx.findByText("Configured, and not reported as triggered.");
    fx.findByText("IgnorePollAlarmFailure is true: an unreadable alarm doesn't stop the task.");
    fx.runFx(() -> header.show(new SampleTask().request(), manyAlarms().answer(null)));
    fx.findByText(
        "IgnorePollAlarmFailure was not sent: by default an unreadable alarm stops the" + " task.");
  }

  @Test
  void theDurationGrowsEachSecondAndStopsWithTheNextAnswer(FxDriver fx) {
    show(fx, new SampleTask().status("IN_PROGRESS").times(START, null));
    fx.findByText("running for 12 min 4 s");
    now.set(END.plusSeconds(3600));
    fx.waitUntil("it has grown by itself", () -> duration().equals("running for 1 h 12 min 4 s"));
    fx.runFx(() -> header.show(new SampleTask().request(), new SampleTask().answer(null)));
    assertEquals("12 min 4 s", fx.onFx(this::duration));
  }

  @Test
  void whatRunsIsMeasuredByTheServicesClock(FxDriver fx) {
    SampleTask running = new SampleTask().status("IN_PROGRESS").times(START, null);
    show(fx, new SampleTask());
    fx.runFx(() -> header.show(running.request(), running.answer(Duration.ofMinutes(-2))));
    assertEquals("running for 10 min 4 s", fx.onFx(this::duration));
  }

  @Test
  void timesThatMakeNoSenseGiveNoDuration(FxDriver fx) {
    show(fx, new SampleTask().times(END, START));
    assertEquals("end before start", fx.onFx(this::duration));
    show(fx, new SampleTask().times(Instant.EPOCH, END));
    assertEquals("implausible times", fx.onFx(this::duration));
    show(fx, new SampleTask().status("FAILED").times(START, null));
    assertEquals("no end sent", fx.onFx(this::duration));
    show(fx, new SampleTask().times(null, END));
    assertEquals("no start sent", fx.onFx(this::duration));
  }

  @Test
  void longDetailsAreCutToTwoLinesAndWholeAClickAway(FxDriver fx) {
    String details = "first line\n" + "word ".repeat(1_500) + "the end";
    show(fx, new SampleTask().status("FAILED").details(details));
    Labeled text = (Labeled) fx.find(".details-text");
    assertTrue(fx.onFx(() -> text.getText().length()) <= 513);
    assertTrue(fx.onFx(text::getHeight) <= 44);
    fx.click(fx.findByText("Show all"));
    ListView<?> rows = (ListView<?>) fx.find(".whole-text");
    assertEquals("first line", fx.onFx(() -> rows.getItems().getFirst()));
    assertTrue(fx.onFx(() -> rows.getItems().getLast().toString().endsWith("the end")));
    assertTrue(fx.onFx(() -> rows.getItems().size()) > 70);
  }

  @Test
  void aSecretInTheDetailsIsMaskedUntilRevealedAndWhileValuesAreHidden(FxDriver fx) {
    show(fx, new SampleTask().status("FAILED").details("login password=hunter2hunter2 failed"));
    Labeled text = (Labeled) fx.find(".details-text");
    assertEquals("login password=•••••••• failed", fx.onFx(text::getText));
    fx.click(fx.findByText("Reveal"));
    assertEquals("login password=hunter2hunter2 failed", fx.onFx(text::getText));
    copy(fx, "Copy status details, secrets masked");
    assertEquals("login password=•••••••• failed", fx.clipboardText());
    fx.runFx(() -> presentation.valuesHidden().set(true));
    assertEquals("login password=•••••••• failed", fx.onFx(text::getText));
    assertTrue(fx.onFx(() -> fx.findByText("Reveal").isDisabled()));
  }

  @Test
  void aSecretThatWasRevealedIsMaskedAgainInTheNextAnswer(FxDriver fx) {
    SampleTask task = new SampleTask().details("password=hunter2hunter2");
    show(fx, task);
    fx.click(fx.findByText("Reveal"));
    fx.runFx(() -> header.show(task.request(), task.answer(null)));
    fx.findByText("password=••••••••");
  }

  @Test
  void tenMegabytesOfDetailsDoNotHoldTheWindow(FxDriver fx) {
    show(fx, new SampleTask());
    SampleTask huge = new SampleTask().details("password=x ".repeat(1_000_000));
    fx.runFx(() -> header.show(huge.request(), huge.answer(null)));
    fx.click(fx.findByText("Show all"));
    ListView<?> rows = (ListView<?>) fx.find(".whole-text");
    assertTrue(
        fx.onFx(() -> rows.getItems().reversed().stream().limit(2).toList().reversed()).stream()
            .map(Object::toString)
            .collect(Collectors.joining())
            .contains("more characters: see StatusDetails under Details"));
  }

  @Test
  void hostileTextsStayWithinTheHead(FxDriver fx) {
    for (String hostile :
        List.of("\u0301".repeat(8000), "\u202E\u202D".repeat(4000), "N".repeat(255), "")) {
      show(
          fx,
          new SampleTask()
              .arn(hostile)
              .type(hostile)
              .status(hostile)
              .details(hostile)
              .triggered(hostile, hostile)
              .configured(null, hostile));
      assertTrue(fx.onFx(header::getHeight) <= 260, () -> "too high: " + header.getHeight());
      assertEquals(List.of(), fx.onFx(this::pushedOut));
    }
  }

  @Test
  void theUsualResultTakesNoMoreThanAHundredAndSeventyPixels(FxDriver fx) {
    show(
        fx,
        new SampleTask().status("FAILED").details("Failed").triggered("prod-api", "ALARM"),
        new PrimerLight(),
        1280);
    assertTrue(fx.onFx(header::getHeight) <= 170, () -> "" + header.getHeight());
    show(fx, new SampleTask().details("Success"), new PrimerLight(), 1280);
    assertTrue(fx.onFx(header::getHeight) <= 150, () -> "" + header.getHeight());
  }

  @Test
  void textsAreReadableInLightAndDark(FxDriver fx) {
    for (Theme theme : List.of(new PrimerLight(), new PrimerDark())) {
      show(fx, new SampleTask().details("Failed").configured(true, "a"), theme, 1280);
      assertTrue(fx.findAll(".result-header .label").size() > 12);
      for (Node node : fx.findAll(".result-header .label")) {
        double ratio = fx.onFx(() -> Contrast.of((Labeled) node));
        String what = ((Labeled) node).getText() + " in " + theme.getName();
        assertTrue(ratio >= 4.5, () -> what + " has a contrast of " + ratio);
      }
      fx.runFx(() -> header.getScene().getWindow().hide());
    }
  }

  private static SampleTask manyAlarms() {
    return new SampleTask()
        .configured(
            null, IntStream.range(0, 40).mapToObj(i -> "alarm-" + i).toArray(String[]::new));
  }

  private String duration() {
    return ((Labeled) header.lookup(".duration")).getText();
  }

  /** What can be seen and reaches beyond the window's right edge. */
  private List<String> pushedOut() {
    return Stream.concat(header.lookupAll(".label").stream(), header.lookupAll(".button").stream())
        .filter(ResultHeaderTest::seen)
        .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX() > 1000)
        .map(node -> node + " " + node.localToScene(node.getLayoutBounds()))
        .toList();
  }

  private static boolean seen(Node node) {
    return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
  }

  private void show(FxDriver fx, SampleTask task) {
    show(fx, task, new PrimerLight(), 1000);
  }

  private void show(FxDriver fx, SampleTask task, Theme theme, double width) {
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
          header = new ResultHeader(presentation);
          header.show(task.request(), task.answer(null));
          VBox root = new VBox(header);
          root.setStyle("-fx-background-color: -color-bg-default;");
          stage.setScene(new javafx.scene.Scene(root, width, 700));
        });
  }

  @Test
  void theNameOnScreenMasksASecretInIt(FxDriver fx) {
    show(fx, new SampleTask().arn("doc-token=canary15"));
    fx.findByText("doc-token=••••••••");
    assertFalse(fx.shows("doc-token=canary15"));
  }

  private void showSecret(FxDriver fx) {
    show(fx, new SampleTask().details("login failed: password=canary11"));
    fx.click(fx.findByText("Reveal"));
    fx.findByText("login failed: password=canary11");
  }

  @Test
  void aRevealedSecretHidesWhenAPersonTurnsToAnotherWindow(FxDriver fx) {
    showSecret(fx);
    fx.show(() -> new VBox(new javafx.scene.control.Label("other")));
    fx.waitUntil("it is masked", () -> fx.shows("login failed: password=••••••••"));
    assertFalse(fx.shows("login failed: password=canary11"));
  }

  @Test
  void aRevealedSecretHidesWhenItsTimeIsOver(FxDriver fx) {
    showSecret(fx);
    StatusDetails details =
        fx.onFx(
            () ->
                header.lookupAll("*").stream()
                    .filter(StatusDetails.class::isInstance)
                    .map(StatusDetails.class::cast)
                    .findFirst()
                    .orElseThrow());
    fx.runFx(() -> details.hiding.setRate(1_000));
    fx.waitUntil("it is masked", () -> fx.shows("login failed: password=••••••••"));
    fx.findByText("Reveal");
  }

  @Test
  void theOnlyAlarmKeepsItsNameBesideLongWords(FxDriver fx) {
    SampleTask task =
        new SampleTask().configured(true, "fleet-cpu-low").triggered("fleet-cpu-low", "UNKNOWN");
    show(fx, task, new PrimerLight(), 760);
    Region badge = (Region) fx.find(".alarm-badge");
    double wanted = fx.onFx(() -> badge.prefWidth(-1));
    assertTrue(fx.onFx(badge::getWidth) >= wanted, "the badge is squeezed");
    double end = fx.onFx(() -> badge.localToScene(badge.getLayoutBounds()).getMaxX());
    for (Node words : fx.findAll(".alarm-words")) {
      double start = fx.onFx(() -> words.localToScene(words.getLayoutBounds()).getMinX());
      assertTrue(start >= end, "the words lie on the badge");
    }
  }
}
