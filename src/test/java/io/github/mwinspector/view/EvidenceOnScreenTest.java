package io.github.mwinspector.view;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldEvidence;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.text.Secrets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The evidence of a result as a person sees it, whose answers come when the test says so. */
@FxTest
class EvidenceOnScreenTest {
  private static final Question INVOCATIONS = new Question.OfInvocations();
  private static final Question NODES = new Question.OfNodes("cmd-1");
  private static final Question OUTPUT = new Question.OfOutput("cmd-1", "i-1", "install");
  private static final String LINE = "E: Unable to lock /var/lib/dpkg/lock-frontend";

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
          model.lookup().result().subscribe(this::show);
          stage.setScene(new Scene(pane, 1280, 800));
        });
  }

  private void show(Result result) {
    if (result != null) {
      // As the window does before its parts are warm: each in a frame of its own.
      pane.show(result, false);
    }
  }

  @AfterEach
  void close() {
    driver.runFx(pane::dispose);
    driver.runFx(model::dispose);
    background.shutdownNow();
  }

  private void look(int number, TaskAnswer answer) {
    int before = Collections.frequency(source.asked(), INVOCATIONS);
    driver.runFx(() -> model.lookup().lookUp(request(number)));
    driver.waitUntil("the look-up has begun", () -> lookups.waiting() > 0);
    lookups.take().answer(answer);
    driver.waitUntil(
        "its invocations are asked for",
        () -> Collections.frequency(source.asked(), INVOCATIONS) > before);
    driver.find(".invocation-table");
  }

  private void look(Finding invocations) {
    look(1, answer(request(1)));
    source.call(INVOCATIONS).answer(invocations);
  }

  private TreeTableView<?> table() {
    // A condition is asked on the JavaFX thread, which must not wait for itself.
    return Platform.isFxApplicationThread()
        ? (TreeTableView<?>) pane.lookup(".invocation-table")
        : driver.find(".invocation-table", TreeTableView.class);
  }

  private void focusTable() {
    driver.runFx(() -> table().requestFocus());
  }

  private String selected() {
    return driver.onFx(
        () -> {
          TreeItem<?> item = (TreeItem<?>) table().getSelectionModel().getSelectedItem();
          return item == null ? "nothing" : String.valueOf(item.getValue());
        });
  }

  private void selects(String words) {
    driver.waitUntil(
        "the selected row is " + words,
        () -> {
          TreeItem<?> item = (TreeItem<?>) table().getSelectionModel().getSelectedItem();
          return item != null && String.valueOf(item.getValue()).contains(words);
        });
  }

  private void says(String words) {
    driver.waitUntil("it says " + words, () -> showsPart(words));
  }

  private boolean showsPart(String words) {
    return Stream.of(".label", ".cell")
        .flatMap(selector -> driver.findAll(selector).stream())
        .anyMatch(
            node ->
                node instanceof Labeled label
                    && label.getText() != null
                    && label.getText().contains(words));
  }

  private Explained explained() {
    return driver.onFx(() -> model.evidence().explained().get());
  }

  private void openOutput() {
    look(SampleEvidence.invocations(SampleEvidence.command(1, "FAILED")));
    driver.waitUntil("the row is there", () -> table().getExpandedItemCount() == 1);
    focusTable();
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("its nodes are asked for", () -> source.was(NODES));
    source.call(NODES).answer(SampleEvidence.nodes(SampleEvidence.node("i-1")));
    driver.waitUntil("the node is there", () -> table().getExpandedItemCount() == 2);
    driver.runFx(() -> pane.follow(new Pointer.ToNode("cmd-1", "i-1", "install")));
    selects("OfPlugin");
    driver.waitUntil("its output is asked for", () -> source.was(OUTPUT));
  }

  @Test
  void aStartIsShownToTheSecondInAWiderFontToo() {
    driver.runFx(() -> pane.setStyle("-fx-font-size: 19px;"));
    look(SampleEvidence.invocations(SampleEvidence.command(1, "FAILED")));
    driver.waitUntil(
        "the start is whole",
        () ->
            driver.findAll(".tree-table-cell").stream()
                .anyMatch(EvidenceOnScreenTest::showsAWholeStart));
  }

  private static boolean showsAWholeStart(Node cell) {
    return cell instanceof Labeled labeled
        && labeled.getText() != null
        && labeled.getText().matches("\\D*2026-11-22 03:00:0\\d\\D*")
        && labeled.lookup(".text") instanceof Text shown
        && shown.getText().equals(labeled.getText());
  }

  @Test
  void theReasonIsLookedForInWordsAndThenSaid() {
    source.refuse(
        new Question.OfWindowExecution(),
        new Question.OfNodes("cmd-1"),
        new Question.OfCommand("cmd-1"));
    look(1, answer(request(1), ExecutionStatus.Known.FAILED));
    says("Looking for the reason");
    double height = driver.onFx(() -> driver.find(".reason-pane").getLayoutBounds().getHeight());
    source
        .call(INVOCATIONS)
        .answer(SampleEvidence.invocations(SampleEvidence.command(1, "FAILED")));
    driver.waitUntil("nothing is asked", () -> model.evidence().running().get() == null);
    String sentence =
        explained()
            .reasons()
            .getFirst()
            .sentence(model.presentation().disclosure().get(), model.presentation().zone().get());
    says(sentence);
    assertEquals(
        height, driver.onFx(() -> driver.find(".reason-pane").getLayoutBounds().getHeight()));
  }

  @Test
  void whatTheReasonStandsOnIsSelectedUnlessAPersonHasSelectedSomething() {
    source.refuse(
        new Question.OfWindowExecution(),
        new Question.OfNodes("cmd-1"),
        new Question.OfCommand("cmd-1"));
    Finding invocations =
        SampleEvidence.invocations(
            SampleEvidence.command(2, "SUCCESS"), SampleEvidence.command(1, "FAILED"));
    look(1, answer(request(1), ExecutionStatus.Known.FAILED));
    source.call(INVOCATIONS).answer(invocations);
    selects("inv-1");
    look(2, answer(request(2), ExecutionStatus.Known.FAILED));
    source.call(INVOCATIONS).soFar.accept(invocations);
    driver.waitUntil("the rows are there", () -> table().getExpandedItemCount() == 2);
    driver.runFx(() -> table().getSelectionModel().select(1));
    selects("inv-2");
    source.call(INVOCATIONS).answer(invocations);
    driver.waitUntil("nothing is asked", () -> model.evidence().running().get() == null);
    selects("inv-2");
  }

  @Test
  void aStateMachinesRowLeadsToItsHistory() {
    String machine = "arn:aws:states:eu-west-1:1:stateMachine:Move";
    String run = "arn:aws:states:eu-west-1:1:execution:Move:run-1";
    String address =
        "https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1"
            + "#/v2/executions/details/"
            + run;
    source.refuse(new Question.OfWindowExecution());
    SampleTask task = new SampleTask().type("STEP_FUNCTIONS").arn(machine).status("FAILED");
    look(1, task.answer(null));
    source
        .call(INVOCATIONS)
        .answer(SampleEvidence.invocations(SampleEvidence.stateMachine(run, "FAILED")));
    selects("inv-1");
    says(machine);
    says(run);
    driver.click(lastCopy());
    assertEquals(address, driver.clipboardText());
  }

  private Node lastCopy() {
    return driver.findAll(".elsewhere .button").getLast();
  }

  @Test
  void whatWasPointedToStaysInSightWhenTheTableLosesHeight() {
    source.refuse(new Question.OfWindowExecution());
    look(SampleEvidence.many(12, 0));
    driver.waitUntil("the rows are there", () -> table().getExpandedItemCount() == 12);
    driver.runFx(() -> pane.follow(new Pointer.ToInvocation("inv-6")));
    selects("inv-6");
    driver.waitUntil("it is in sight", this::selectedIsInSight);
    double before = driver.onFx(() -> table().getHeight());
    driver.runFx(() -> pane.getScene().getWindow().setHeight(500));
    driver.waitUntil("the table is smaller", () -> table().getHeight() < before - 60);
    driver.waitUntil("it is still in sight", this::selectedIsInSight);
  }

  private boolean selectedIsInSight() {
    Bounds table = table().localToScene(table().getLayoutBounds());
    return table().lookupAll(".tree-table-row-cell").stream()
        .filter(row -> row instanceof TreeTableRow<?> cell && cell.isSelected() && cell.isVisible())
        .map(row -> row.localToScene(row.getLayoutBounds()))
        .anyMatch(row -> row.getMinY() >= table.getMinY() && row.getMaxY() <= table.getMaxY());
  }

  @Test
  void theSameTaskAgainKeepsWhatIsSelected() {
    Finding invocations =
        SampleEvidence.invocations(
            SampleEvidence.command(2, "SUCCESS"), SampleEvidence.command(1, "SUCCESS"));
    source.refuse(new Question.OfWindowExecution());
    look(1, answer(request(1), ExecutionStatus.Known.PENDING));
    source.call(INVOCATIONS).answer(invocations);
    driver.waitUntil("the rows are there", () -> table().getExpandedItemCount() == 2);
    driver.runFx(() -> table().getSelectionModel().select(1));
    String before = selected();
    look(1, answer(request(1), ExecutionStatus.Known.IN_PROGRESS));
    assertEquals(before, selected());
    source.call(INVOCATIONS).answer(invocations);
    driver.waitUntil("nothing is asked", () -> model.evidence().running().get() == null);
    assertEquals(before, selected());
  }

  @Test
  void aClickOnTheEvidenceOpensItsTab() {
    look(SampleEvidence.invocations(SampleEvidence.command(1, "SUCCESS")));
    driver.runFx(() -> driver.find(".result-tabs", TabPane.class).getSelectionModel().select(1));
    driver.click(driver.findByText("Show evidence"));
    String wanted =
        switch (explained().reasons().getFirst().pointers().getFirst()) {
          case Pointer.ToMember _ -> "Details";
          case Pointer.ToInvocation _, Pointer.ToNode _, Pointer.ToStep _ -> "Invocations";
          case Pointer.ToAlarm _, Pointer.ToWindow _ -> "Alarms and window";
        };
    driver.waitUntil(
        wanted + " is open",
        () ->
            driver
                .find(".result-tabs", TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getText()
                .equals(wanted));
  }

  @Test
  void aPointerOpensTheFailingPluginAtItsLine() {
    openOutput();
    source.call(OUTPUT).answer(SampleEvidence.output("first\n" + LINE + "\n\n", "fine"));
    says(LINE);
    driver.findByText("Output");
    driver.waitUntil(
        "the last line with anything in it is selected",
        () ->
            driver.findAll(".segments .list-cell:selected").stream()
                .anyMatch(cell -> cell.lookupAll(".label").stream().anyMatch(this::isTheLine)));
  }

  private boolean isTheLine(Node node) {
    return node instanceof Labeled label && LINE.equals(label.getText());
  }

  @Test
  void hidingValuesMasksWhatAProgramWrote() {
    openOutput();
    source.call(OUTPUT).answer(SampleEvidence.output(LINE + " for team-red", "fine"));
    says(LINE);
    driver.runFx(() -> model.presentation().valuesHidden().set(true));
    driver.waitUntil("the line is gone", () -> !showsPart(LINE));
    says(Secrets.MASK);
    assertFalse(showsPart("team-blue"));
  }

  @Test
  void whatIsSaidOfARowFollowsTheZone() {
    openOutput();
    driver.runFx(() -> model.presentation().zone().set(ZoneId.of("Europe/Berlin")));
    says("on i-1 · 2026-11-22 03:00:00");
    driver.runFx(() -> model.presentation().zone().set(ZoneOffset.UTC));
    says("on i-1 · 2026-11-22 02:00:00");
  }

  @Test
  void openingARowAsksOnceHoweverOftenItIsOpened() {
    look(SampleEvidence.invocations(SampleEvidence.command(1, "SUCCESS")));
    driver.waitUntil("the row is there", () -> table().getExpandedItemCount() == 1);
    assertFalse(source.was(NODES));
    focusTable();
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("its nodes are asked for", () -> source.was(NODES));
    says("Asking: ssm:ListCommandInvocations");
    driver.press(KeyCode.LEFT);
    driver.press(KeyCode.RIGHT);
    source.call(NODES).answer(SampleEvidence.nodes(SampleEvidence.node("i-1")));
    says("i-1 (web-1)");
    assertEquals(1, Collections.frequency(source.asked(), NODES));
    assertTrue(selected().contains("OfInvocation"), selected());
  }

  @Test
  void whatCantBeHadSaysWhyAndIsAskedAgain() {
    look(SampleEvidence.invocations(SampleEvidence.command(1, "SUCCESS")));
    driver.waitUntil("the row is there", () -> table().getExpandedItemCount() == 1);
    focusTable();
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("its nodes are asked for", () -> source.was(NODES));
    source.call(NODES).deny();
    says("You may not call ssm:ListCommandInvocations.");
    driver.press(KeyCode.DOWN);
    says("E-AWS-DENIED · IAM action ssm:ListCommandInvocations · request r-2");
    driver.findByText("Try again");
    driver.press(KeyCode.ENTER);
    driver.press(KeyCode.SPACE);
    driver.waitUntil("it is asked again", () -> Collections.frequency(source.asked(), NODES) == 2);
    source.call(NODES).answer(SampleEvidence.nodes(SampleEvidence.node("i-1")));
    says("i-1 (web-1)");
  }

  @Test
  void theFilterKeepsWhatHoldsTheWordsAndCounts() {
    look(SampleEvidence.many(40, 2));
    says("2 of 40 failed");
    focusTable();
    driver.press(KeyCode.F, KeyCode.CONTROL);
    driver.type("0000007");
    driver.waitUntil("one is left", () -> table().getExpandedItemCount() == 1);
    says("2 of 40 failed, 1 shown");
    driver.press(KeyCode.ESCAPE);
    driver.waitUntil("all are back", () -> table().getExpandedItemCount() == 40);
  }

  @Test
  void evidenceOfTheLastResultIsNotShownForTheNext() {
    look(1, answer(request(1)));
    HeldEvidence.Call old = source.call(INVOCATIONS);
    old.soFar.accept(SampleEvidence.many(5, 5));
    driver.waitUntil("five are there", () -> table().getExpandedItemCount() == 5);
    look(2, answer(request(2)));
    driver.waitUntil("they are gone", () -> table().getExpandedItemCount() == 0);
    old.soFar.accept(SampleEvidence.many(6, 6));
    old.answer(SampleEvidence.many(7, 7));
    source.call(INVOCATIONS).answer(SampleEvidence.many(3, 1));
    says("1 of 3 failed");
    assertEquals(3, driver.onFx(() -> table().getExpandedItemCount()));
  }

  @Test
  void tenThousandInvocationsArriveInPagesAndTheSelectedOneStays() {
    Finding.Invocations all = SampleEvidence.many(10_000, 7);
    look(1, answer(request(1)));
    HeldEvidence.Call call = source.call(INVOCATIONS);
    call.soFar.accept(new Finding.Invocations(all.all().subList(0, 50), false));
    driver.waitUntil("the first page is there", () -> table().getExpandedItemCount() == 50);
    focusTable();
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.DOWN);
    selects("inv-1,");
    IntStream.rangeClosed(1, 40)
        .forEach(
            page ->
                call.soFar.accept(
                    new Finding.Invocations(all.all().subList(0, page * 200), false)));
    call.answer(all);
    says("7 of 10,000 failed");
    driver.waitUntil("all are there", () -> table().getExpandedItemCount() == 10_000);
    selects("inv-1,");
    assertEquals(
        8,
        driver.onFx(() -> table().getSelectionModel().getSelectedIndex()),
        "failures come first");
    driver.press(KeyCode.END);
    selects("inv-9992,");
  }

  @Test
  void aLaterPageThatFailsLeavesTheRowsAndSaysSoInItsOwnPlace() {
    look(1, answer(request(1)));
    HeldEvidence.Call call = source.call(INVOCATIONS);
    call.soFar.accept(
        new Finding.Invocations(SampleEvidence.many(9, 2).all().subList(0, 5), false));
    driver.waitUntil("the first page is there", () -> table().getExpandedItemCount() == 5);
    focusTable();
    driver.press(KeyCode.END);
    String chosen = selected();
    call.deny();
    says("5 of them came; the rest is not available. ");
    assertTrue(showsPart(" of at least 5 failed"));
    assertEquals(6, driver.onFx(() -> table().getExpandedItemCount()));
    assertEquals(chosen, selected());
    driver.press(KeyCode.HOME);
    says("IAM action ssm:DescribeMaintenanceWindowExecutionTaskInvocations");
    driver.click(driver.find(".not-had .button"));
    driver.waitUntil(
        "it is asked again", () -> Collections.frequency(source.asked(), INVOCATIONS) == 2);
    source.call(INVOCATIONS).answer(SampleEvidence.many(9, 2));
    says("2 of 9 failed");
    assertEquals(9, driver.onFx(() -> table().getExpandedItemCount()));
  }

  /** As each real call does, this one has facts of its own. */
  private TaskAnswer running(long offset) {
    return new SampleTask()
        .ids(request(1).windowExecutionId().value(), request(1).taskExecutionId().value())
        .status("IN_PROGRESS")
        .times(SampleTask.START, null)
        .answer(Duration.ofMillis(offset));
  }

  private List<String> marks() {
    return driver.findAll(".change-mark").stream()
        .filter(node -> node.isVisible() && node.getScene() != null)
        .map(node -> node.getAccessibleText())
        .toList();
  }

  @Test
  void whatChangedWhileFollowingIsMarkedAndNothingElseMoves() {
    look(1, running(0));
    source
        .call(INVOCATIONS)
        .answer(
            SampleEvidence.invocations(
                SampleEvidence.command(1, "IN_PROGRESS"), SampleEvidence.command(2, "PENDING")));
    says("2 of 2 failed");
    focusTable();
    driver.press(KeyCode.END);
    selects("inv-2,");
    assertEquals(List.of(), marks());
    look(1, running(1));
    source
        .call(INVOCATIONS)
        .answer(
            SampleEvidence.invocations(
                SampleEvidence.command(1, "FAILED"), SampleEvidence.command(2, "PENDING")));
    String mark = "Changed at 2026-11-22 14:12:07: IN_PROGRESS → FAILED";
    driver.waitUntil("the row is marked", () -> marks().equals(List.of(mark)));
    selects("inv-2,");
    look(2, answer(request(2)));
    driver.waitUntil("no mark is left", () -> marks().isEmpty());
  }

  @Test
  void aClosedRowIsMarkedForWhatChangedBelowIt() {
    look(1, running(0));
    source
        .call(INVOCATIONS)
        .answer(SampleEvidence.invocations(SampleEvidence.command(1, "FAILED")));
    driver.waitUntil("the row is there", () -> table().getExpandedItemCount() == 1);
    focusTable();
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("its nodes are asked for", () -> source.was(NODES));
    source.call(NODES).answer(SampleEvidence.nodes(SampleEvidence.node("i-1", "InProgress")));
    driver.waitUntil("the node is there", () -> table().getExpandedItemCount() == 2);
    driver.press(KeyCode.LEFT);
    driver.waitUntil("the row is closed", () -> table().getExpandedItemCount() == 1);
    look(1, running(1));
    source
        .call(INVOCATIONS)
        .answer(SampleEvidence.invocations(SampleEvidence.command(1, "FAILED")));
    driver.waitUntil("asked again", () -> Collections.frequency(source.asked(), NODES) == 2);
    source.call(NODES).answer(SampleEvidence.nodes(SampleEvidence.node("i-1", "Success")));
    String at = "Changed at 2026-11-22 14:12:07: ";
    driver.waitUntil(
        "the closed row is marked", () -> marks().equals(List.of(at + "2 rows below")));
    focusTable();
    driver.press(KeyCode.HOME);
    driver.press(KeyCode.RIGHT);
    String node = at + "InProgress → Success";
    driver.waitUntil(
        "the node is marked in its place",
        () -> marks().equals(List.of(node + ". Also changed: 1 row below")));
    driver.press(KeyCode.DOWN);
    driver.press(KeyCode.RIGHT);
    driver.waitUntil("its step too", () -> marks().equals(List.of(node, node)));
    driver.press(KeyCode.HOME);
    driver.press(KeyCode.LEFT);
    driver.waitUntil("closed anew", () -> marks().equals(List.of(at + "2 rows below")));
  }

  @Test
  void aLongStatusIsWholeInItsColumn() {
    look(SampleEvidence.invocations(SampleEvidence.command(1, "SKIPPED_OVERLAPPING")));
    driver.waitUntil(
        "its badge is not cut",
        () ->
            driver.findAll(".invocation-table .status-badge").stream()
                .map(badge -> badge.lookup(".text"))
                .anyMatch(
                    painted ->
                        painted instanceof Text text
                            && text.getText().equals("SKIPPED_OVERLAPPING")));
  }

  @Test
  void aChangedStatusIsMarkedBesideItsBadge() {
    look(1, running(2));
    source.call(INVOCATIONS).answer(SampleEvidence.many(1, 0));
    look(
        1,
        new SampleTask()
            .ids(request(1).windowExecutionId().value(), request(1).taskExecutionId().value())
            .status("FAILED")
            .answer(null));
    String mark = "Changed at 2026-11-22 14:12:07: IN_PROGRESS → FAILED";
    driver.waitUntil("the badge is marked", () -> marks().contains(mark));
  }

  @Test
  void theAlarmsTabShowsTheAlarmNowAndTheWindowsLimits() {
    TaskAnswer answer =
        new SampleTask().configured(true, "p99-latency").status("FAILED").answer(null);
    look(1, answer);
    source.call(INVOCATIONS).answer(SampleEvidence.many(1, 1));
    Question alarms = new Question.OfAlarms(List.of("p99-latency"));
    Question window = new Question.OfWindow("mw-1");
    Question task = new Question.OfWindowTask("mw-1", "wt-1");
    for (Question each : List.of(alarms, window, task)) {
      driver.runFx(() -> model.evidence().ask(each));
      driver.waitUntil("it is asked: " + each, () -> source.was(each));
    }
    source
        .call(window)
        .answer(new Window("mw-1", "nightly", "cron(0 2 * * ? *)", null, 4, 1, true));
    source
        .call(task)
        .answer(
            new RegisteredTask(
                "wt-1",
                "patch",
                "AWS-RunPatchBaseline",
                null,
                TaskType.Known.RUN_COMMAND,
                1,
                "1",
                "50%",
                "CANCEL_TASK",
                List.of(),
                List.of()));
    source.call(alarms).deny();
    driver.runFx(() -> pane.follow(new Pointer.ToAlarm("p99-latency")));
    says("You may not call cloudwatch:DescribeAlarms.");
    says("it is open for 4 h");
    says("no task starts in its last 1 h");
    says("What ran beside what is registered now: 1 difference");
    says("≠ differs");
    says("an unreadable alarm doesn't stop the task");
    driver.click(driver.findByText("Try again"));
    driver.waitUntil("it is asked again", () -> Collections.frequency(source.asked(), alarms) == 2);
    source
        .call(alarms)
        .answer(
            new Finding.Alarms(
                List.of(
                    new Alarm(
                        "p99-latency",
                        false,
                        "ALARM",
                        "Threshold Crossed",
                        SampleTask.END,
                        "p99 >= 800 for 3 periods of 60 s",
                        null))));
    says("p99 >= 800 for 3 periods of 60 s");
  }
}
