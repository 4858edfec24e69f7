package io.github.mwinspector.view.parameters;

import static io.github.mwinspector.view.parameters.Rows.many;
import static io.github.mwinspector.view.parameters.Rows.ugly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@FxTest
class ParametersPaneTest {
  private static final Executor BACKGROUND = work -> Thread.ofVirtual().start(work);

  private final Presentation presentation =
      new Presentation(InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC);

  private ParametersPane pane(FxDriver fx, List<ParameterNode> rows) {
    fx.runFx(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    ParametersPane pane = fx.onFx(() -> new ParametersPane(presentation, BACKGROUND));
    fx.show(() -> pane);
    fx.runFx(() -> pane.show(answer(rows)));
    return pane;
  }

  static TaskAnswer answer(List<ParameterNode> rows) {
    TaskExecution task =
        new TaskExecution(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    return new TaskAnswer(
        task,
        rows,
        (int) rows.stream().filter(row -> row.kind() == ParameterNode.Kind.PARAMETER).count(),
        List.of(),
        new RawBody(new Sensitive(""), List.of()),
        new CallFacts(null, "", "", 200, 1, Duration.ZERO, Instant.EPOCH, null));
  }

  @Test
  void aNameThatIsCutIsWholeInItsTooltipAndOthersHaveNone(FxDriver fx) {
    String name = "EvidenceBucketForAuditorsOfTheWholePlatform";
    pane(fx, List.of(Rows.parameter(name, "a"), Rows.parameter("Short", "b")));
    Labeled cut = (Labeled) fx.findByText(name);
    assertEquals(name, fx.onFx(() -> cut.getTooltip().getText()));
    Labeled whole = (Labeled) fx.findByText("Short");
    assertNull(fx.onFx(whole::getTooltip));
  }

  @Test
  void expandAndCollapseAreOffWhereNoRowOpens(FxDriver fx) {
    ParametersPane pane = pane(fx, List.of());
    assertEquals(List.of(true, true), folds(fx));
    fx.runFx(() -> pane.show(answer(List.of(Rows.parameter("Flat", "a")))));
    assertEquals(List.of(true, true), folds(fx));
    fx.runFx(() -> pane.show(answer(List.of(Rows.parameter("Deep", "a", "b")))));
    assertEquals(List.of(false, false), folds(fx));
  }

  private static List<Boolean> folds(FxDriver fx) {
    return fx.findAll(".parameters-bar .button-icon").stream()
        .filter(node -> node.getAccessibleText().endsWith(" all"))
        .map(node -> fx.onFx(node::isDisabled))
        .toList();
  }

  @Test
  void masksSecretsAndShowsTheRest(FxDriver fx) {
    pane(fx, ugly());
    fx.findByText("i-02573cafcfEXAMPLE");
    fx.findByText(
        "#!/bin/bash ⏎ set -e ⏎ export DB_PASSWORD='••••••••' ⏎ mysql -uroot -p•••••••• app");
    fx.findByText("app");
    assertFalse(texts(fx).stream().anyMatch(text -> text.contains("C4nary")));
  }

  @Test
  void showsAbsentAndEmptyForWhatTheyAre(FxDriver fx) {
    pane(fx, ugly());
    fx.findByText("empty text");
    fx.findByText("empty list");
    select(fx, node -> node.kind() == ParameterNode.Kind.NOTE);
    fx.findByText("Empty map sent");
  }

  @Test
  void writesOutWhatCannotBeSeen(FxDriver fx) {
    pane(fx, ugly());
    select(fx, node -> node.name().equals("spoof"));
    fx.findByText("FAILED\\u202ESSECCUS\\u202C \\u001B[31mred\\u0000");
    fx.findByText("hidden characters");
  }

  @Test
  void revealsOneValueAndMasksItAgain(FxDriver fx) {
    pane(fx, ugly());
    select(fx, node -> node.name().equals("Password"));
    fx.press(KeyCode.SPACE);
    fx.findByText("C4nary-three");
    assertFalse(texts(fx).stream().anyMatch(text -> text.contains("C4nary-one")));
    fx.press(KeyCode.SPACE);
    assertFalse(fx.shows("C4nary-three"));
  }

  @Test
  void theEyeRevealsWithAClick(FxDriver fx) {
    pane(fx, List.of(Rows.parameter("Password", "C4nary")));
    fx.click(fx.find(".eye"));
    fx.findByText("C4nary");
  }

  @Test
  void anotherAnswerAndHidingAllMaskWhatWasRevealed(FxDriver fx) {
    ParametersPane pane = pane(fx, ugly());
    List<ParameterNode> same =
        fx.onFx(() -> table(fx).getRoot().getChildren().stream().map(TreeItem::getValue).toList());
    select(fx, node -> node.name().equals("Password"));
    fx.press(KeyCode.SPACE);
    fx.runFx(() -> pane.show(answer(same)));
    assertFalse(fx.shows("C4nary-three"));
    select(fx, node -> node.name().equals("Password"));
    fx.press(KeyCode.SPACE);
    fx.findByText("C4nary-three");
    fx.runFx(() -> presentation.valuesHidden().set(true));
    assertFalse(fx.shows("C4nary-three"));
  }

  @Test
  void oneSwitchHidesAllValues(FxDriver fx) {
    pane(fx, ugly());
    fx.runFx(() -> presentation.valuesHidden().set(true));
    assertFalse(fx.shows("i-02573cafcfEXAMPLE"));
    fx.findByText(Secrets.MASK);
    fx.findByText("aws:InstanceId");
  }

  @Test
  void filterKeepsTheRowsAboveAMatch(FxDriver fx) {
    pane(fx, ugly());
    filter(fx, "0471E");
    fx.waitUntil("one is left", () -> fx.shows("1 of 15 parameters"));
    assertEquals(List.of("aws:InstanceId", "[1]"), names(fx));
  }

  @Test
  void filterFindsNamesInsideJson(FxDriver fx) {
    pane(fx, ugly());
    filter(fx, "user");
    fx.waitUntil("one is left", () -> fx.shows("1 of 15 parameters"));
    assertEquals(List.of("Payload", "user"), names(fx));
  }

  @Test
  void filterFindsNoSecretsAndNoHiddenValues(FxDriver fx) {
    pane(fx, ugly());
    filter(fx, "c4nary");
    fx.waitUntil("none is left", () -> fx.shows("0 of 15 parameters"));
    fx.findByText("No parameter matches the filter.");
    fx.press(KeyCode.ESCAPE);
    fx.waitUntil("all are back", () -> fx.shows("15 parameters"));
    filter(fx, "i-0257");
    fx.waitUntil("one is left", () -> fx.shows("1 of 15 parameters"));
    fx.runFx(() -> presentation.valuesHidden().set(true));
    fx.waitUntil("none is left", () -> fx.shows("0 of 15 parameters"));
  }

  @Test
  void theSameKeyTwiceIsThereTwice(FxDriver fx) {
    pane(fx, ugly());
    filter(fx, "same");
    fx.waitUntil("two are left", () -> fx.shows("2 of 15 parameters"));
    fx.findByText("first");
    fx.findByText("second");
  }

  @Test
  void theSelectionOutlivesTheFilter(FxDriver fx) {
    pane(fx, many(5_000));
    filter(fx, "value 4321 ");
    fx.waitUntil("one is left", () -> fx.shows("1 of 5,000 parameters"));
    select(fx, node -> node.name().equals("parameter-4321"));
    fx.press(KeyCode.F, KeyCode.CONTROL);
    fx.press(KeyCode.ESCAPE);
    fx.waitUntil("all are back", () -> fx.shows("5,000 parameters"));
    assertEquals("parameter-4321", selected(fx).name());
    fx.findByText("parameter-4321");
  }

  @Test
  void expandsAndCollapsesAll(FxDriver fx) {
    pane(fx, ugly());
    fx.runFx(() -> fx.find(".button-icon").requestFocus());
    icon(fx, "Collapse all");
    fx.waitUntil("closed", () -> names(fx).size() == 16);
    icon(fx, "Expand all");
    fx.waitUntil("opened", () -> names(fx).contains("user"));
    assertEquals(27, names(fx).size());
  }

  @Test
  void controlCCopiesTheRowWithItsValueHidden(FxDriver fx) {
    pane(fx, ugly());
    select(fx, node -> node.name().equals("commands"));
    fx.press(KeyCode.C, KeyCode.CONTROL);
    fx.waitUntil("copied", () -> fx.clipboardText().equals("commands: " + Secrets.MASK));
    fx.findByText("Copied row of commands, values hidden");
  }

  @Test
  void controlShiftCCopiesTheRowWithValuesButNoSecrets(FxDriver fx) {
    pane(fx, ugly());
    select(fx, node -> node.name().equals("token"));
    fx.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
    fx.waitUntil("copied", () -> fx.clipboardText().equals("Payload.token: " + Secrets.MASK));
    select(fx, node -> node.name().equals("user"));
    fx.press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
    fx.waitUntil("copied", () -> fx.clipboardText().equals("Payload.user: app"));
  }

  @Test
  void copiesTheTextAsSentOnlyWhenAskedForSecrets(FxDriver fx) {
    pane(fx, ugly());
    String sent = select(fx, node -> node.name().equals("spoof")).value().reveal();
    fx.press(KeyCode.F10, KeyCode.SHIFT);
    fx.click(fx.findByText("Copy value alone with secrets"));
    fx.waitUntil("copied", () -> fx.clipboardText().equals(sent));
  }

  @Test
  void copiesASubtree(FxDriver fx) {
    pane(fx, ugly());
    select(fx, node -> node.name().equals("Payload"));
    fx.press(KeyCode.CONTEXT_MENU);
    fx.click(fx.findByText("Copy subtree with values"));
    String expected =
        "Payload:\n  user: app\n  token: ••••••••\n  list:\n    [0]: 1\n    [1]: true";
    fx.waitUntil("copied", () -> fx.clipboardText().equals(expected));
  }

  @Test
  void opensALongValueWhole(FxDriver fx) {
    pane(fx, ugly());
    select(fx, node -> node.name().equals("long"));
    fx.findByText("… 11,000 characters, open");
    fx.press(KeyCode.ENTER);
    fx.waitUntil("opened", () -> fx.shows("11,000 characters, 1 line"));
  }

  @Test
  void aHundredThousandParametersOpenAndFilterWithoutAStall(FxDriver fx) {
    ParametersPane pane = pane(fx, ugly());
    TaskAnswer answer = answer(many(100_000));
    fx.runFx(() -> pane.show(answer));
    fx.waitUntil("shown", () -> fx.shows("100,000 parameters"));
    filter(fx, "value 777");
    fx.waitUntil("filtered", () -> fx.shows("111 of 100,000 parameters"));
    fx.press(KeyCode.ESCAPE);
    fx.waitUntil("all are back", () -> fx.shows("100,000 parameters"));
  }

  @Test
  void aTenMegabyteValueShowsWithoutAStall(FxDriver fx) {
    ParametersPane pane = pane(fx, List.of());
    TaskAnswer answer =
        answer(List.of(Rows.parameter("commands", "x=1 password=C4nary ".repeat(524_288))));
    fx.runFx(() -> pane.show(answer));
    fx.waitUntil("shown", () -> fx.shows("… 10,485,760 characters, open"));
    assertFalse(texts(fx).stream().anyMatch(text -> text.contains("C4nary")));
  }

  @Test
  void afterDisposeNothingListens(FxDriver fx) {
    ParametersPane pane = pane(fx, ugly());
    fx.runFx(pane::dispose);
    fx.runFx(() -> presentation.valuesHidden().set(true));
    fx.findByText("i-02573cafcfEXAMPLE");
  }

  private static void icon(FxDriver fx, String words) {
    Node button =
        fx.findAll(".button-icon").stream()
            .filter(node -> words.equals(node.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    fx.click(button);
  }

  private static void filter(FxDriver fx, String words) {
    fx.press(KeyCode.F, KeyCode.CONTROL);
    TextField field = fx.find(".parameters-bar .text-field", TextField.class);
    fx.waitUntil("the filter has the focus", field::isFocused);
    fx.type(words);
  }

  @SuppressWarnings("unchecked")
  private static TreeTableView<ParameterNode> table(FxDriver fx) {
    return fx.find(".tree-table-view", TreeTableView.class);
  }

  private static ParameterNode selected(FxDriver fx) {
    TreeTableView<ParameterNode> table = table(fx);
    return fx.onFx(() -> table.getSelectionModel().getSelectedItem().getValue());
  }

  private static ParameterNode select(FxDriver fx, Predicate<ParameterNode> wanted) {
    TreeTableView<ParameterNode> table = table(fx);
    fx.runFx(
        () -> {
          int row =
              IntStream.range(0, table.getExpandedItemCount())
                  .filter(i -> wanted.test(table.getTreeItem(i).getValue()))
                  .findFirst()
                  .orElseThrow();
          table.requestFocus();
          table.getSelectionModel().select(row);
          table.scrollTo(row);
        });
    return selected(fx);
  }

  private static List<String> names(FxDriver fx) {
    TreeTableView<ParameterNode> table = table(fx);
    return fx.onFx(
        () -> {
          List<String> names = new ArrayList<>();
          for (int i = 0; i < table.getExpandedItemCount(); i++) {
            names.add(table.getTreeItem(i).getValue().name());
          }
          return names;
        });
  }

  private static List<String> texts(FxDriver fx) {
    return fx.findAll(".label").stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null)
        .toList();
  }

  @Test
  void whatWasRevealedHidesWhenAPersonTurnsToAnotherWindow(FxDriver fx) {
    pane(fx, List.of(Rows.parameter("Password", "C4nary")));
    fx.click(fx.find(".eye"));
    fx.findByText("C4nary");
    fx.show(() -> new javafx.scene.layout.VBox(new javafx.scene.control.Label("other")));
    fx.waitUntil("it is masked", () -> fx.shows(Secrets.MASK));
    assertFalse(fx.shows("C4nary"));
  }
}
