package io.github.mwinspector.view.badge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.testing.Contrast;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.SampleTask;
import io.github.mwinspector.text.Display;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FxTest
class BadgesTest {
  @Test
  void everyStatusHasItsWordAndAnIconOfItsOwn(FxDriver fx) {
    Set<String> icons = new HashSet<>();
    StatusBadge badge = fx.onFx(StatusBadge::new);
    show(fx, new PrimerLight(), badge);
    for (ExecutionStatus.Known status : ExecutionStatus.Known.values()) {
      fx.runFx(() -> badge.show(status));
      assertEquals(status.name(), fx.onFx(badge::getText));
      icons.add(StatusLook.of(status).icon().getDescription());
    }
    assertEquals(ExecutionStatus.Known.values().length, icons.size());
    fx.runFx(() -> badge.show(null));
    assertEquals("no status sent", fx.onFx(badge::getText));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "success", "SUCCESS ", "null", "UNKNOWN_TO_SDK_VERSION", "\u202ESSECCUS"})
  void anUnknownStatusShowsItsOwnWordAndNeverLooksLikeSuccess(String word, FxDriver fx) {
    StatusBadge badge = fx.onFx(StatusBadge::new);
    show(fx, new PrimerLight(), badge);
    fx.runFx(() -> badge.show(ExecutionStatus.of(word)));
    assertEquals(Tone.NEUTRAL, StatusLook.of(ExecutionStatus.of(word)).tone());
    String shown = fx.onFx(badge::getText);
    assertEquals(word.isEmpty() ? "\"\"" : Display.line(word), shown);
    assertTrue(fx.onFx(() -> badge.getTooltip().getText()).contains("not known to this version"));
    assertTrue(fx.onFx(badge::getAccessibleText).contains("not known to this version"));
  }

  @Test
  void aWordOfTenKilobytesStaysABadge(FxDriver fx) {
    StatusBadge badge = fx.onFx(StatusBadge::new);
    show(fx, new PrimerLight(), badge);
    fx.runFx(() -> badge.show(ExecutionStatus.of("LONG_".repeat(2000))));
    assertTrue(fx.onFx(badge::getWidth) <= 280);
    assertTrue(fx.onFx(() -> badge.getTooltip().getText().length()) < 600);
  }

  @Test
  void everyTypeHasItsNameAndAnUnknownOneItsWord(FxDriver fx) {
    TypeIcon icon = fx.onFx(TypeIcon::new);
    show(fx, new PrimerLight(), icon);
    List<String> names = new ArrayList<>();
    for (String word :
        List.of("RUN_COMMAND", "AUTOMATION", "STEP_FUNCTIONS", "LAMBDA", "QUANTUM")) {
      fx.runFx(() -> icon.show(TaskType.of(word)));
      names.add(fx.onFx(icon::getText));
    }
    assertEquals(
        List.of("Run Command", "Automation", "Step Functions", "Lambda", "QUANTUM"), names);
    assertTrue(fx.onFx(icon::getAccessibleText).contains("not known to this version"));
  }

  @Test
  void eachAlarmTellsWhatItDid(FxDriver fx) {
    alarms(
        fx,
        new SampleTask()
            .triggered("a", "ALARM")
            .triggered("b", "UNKNOWN")
            .triggered("c", "INSUFFICIENT_DATA")
            .triggered("d", null)
            .triggered(null, "ALARM")
            .configured(false, "a", "e"));
    assertEquals(
        List.of(
            "Alarm a: ALARM",
            "Alarm b: UNKNOWN",
            "Alarm c: INSUFFICIENT_DATA",
            "Alarm d: no state sent",
            "Alarm alarm without a name: ALARM",
            "Alarm e: did not trigger"),
        fx.findAll(".alarm-badge").stream().map(b -> fx.onFx(b::getAccessibleText)).toList());
    assertTrue(fx.onFx(() -> fxStyles(fx, 0)).contains("tone-danger"));
    assertTrue(fx.onFx(() -> fxStyles(fx, 1)).contains("tone-warning"));
    assertNotEquals(fx.onFx(() -> fxStyles(fx, 2)), fx.onFx(() -> fxStyles(fx, 5)));
  }

  private static List<String> fxStyles(FxDriver fx, int badge) {
    return List.copyOf(alarmNodes(fx).get(badge).getStyleClass());
  }

  private static List<Node> alarmNodes(FxDriver fx) {
    return fx.findAll(".alarm-badge");
  }

  @Test
  void fortyAlarmsTakeTwoLinesAndTheRestIsAClickAway(FxDriver fx) {
    AlarmBadges badges = alarms(fx, new SampleTask().configured(false, names(40)));
    assertEquals(44, fx.onFx(badges::getHeight));
    int shown = fx.findAll(".alarm-badge").size();
    fx.click(fx.findByText("+" + (40 - shown) + " more"));
    ListView<?> all = (ListView<?>) fx.find(".all-alarms");
    assertEquals(40, fx.onFx(() -> all.getItems().size()));
    fx.findByText("40 alarms");
    fx.press(KeyCode.ESCAPE);
    assertTrue(fx.findAll(".all-alarms").isEmpty(), "Esc closes the list");
  }

  @Test
  void aHundredThousandAlarmsAreAsQuickAsForty(FxDriver fx) {
    AlarmBadges badges = alarms(fx, new SampleTask());
    SampleTask many = new SampleTask().configured(false, names(100_000));
    fx.runFx(() -> badges.show(many.task()));
    int shown = fx.findAll(".alarm-badge").size();
    assertTrue(shown < 30);
    fx.findByText("+%,d more".formatted(100_000 - shown));
  }

  @Test
  void aNameIsCutOnScreenWholeInTheTooltipAndCopiedAsSent(FxDriver fx) {
    String name = "prod\u202Eapi " + "x".repeat(246);
    alarms(fx, new SampleTask().triggered(name, "ALARM"));
    AlarmBadge badge = (AlarmBadge) fx.find(".alarm-badge");
    assertTrue(fx.onFx(badge::getWidth) <= AlarmBadge.MAX_WIDTH);
    assertTrue(fx.onFx(() -> badge.getTooltip().getText()).startsWith("prod\\u202Eapi xxx"));
    fx.click(badge);
    assertEquals(name, fx.clipboardText());
  }

  @Test
  void theContextMenuCopiesTheNameToo(FxDriver fx) {
    alarms(fx, new SampleTask().triggered("prod-api", "ALARM"));
    fx.rightClick(fx.find(".alarm-badge"));
    fx.click(fx.findByText("Copy alarm name"));
    assertEquals("prod-api", fx.clipboardText());
  }

  @Test
  void badgesAreReadableInLightAndDark(FxDriver fx) {
    for (Theme theme : List.of(new PrimerLight(), new PrimerDark())) {
      VBox all = fx.onFx(() -> new VBox(8));
      fx.runFx(() -> fill(all));
      show(fx, theme, all);
      List<Node> nodes = new ArrayList<>(fx.findAll(".status-badge"));
      nodes.addAll(fx.findAll(".alarm-badge"));
      nodes.addAll(fx.findAll(".alarm-state"));
      assertEquals(16, nodes.size());
      for (Node node : nodes) {
        double ratio = fx.onFx(() -> Contrast.of((Labeled) node));
        String what = ((Labeled) node).getText() + " in " + theme.getName();
        assertTrue(ratio >= 4.5, () -> what + " has a contrast of " + ratio);
      }
      fx.runFx(() -> all.getScene().getWindow().hide());
    }
    assertFalse(fx.shows("SUCCESS"));
  }

  private static void fill(VBox all) {
    for (ExecutionStatus.Known status : ExecutionStatus.Known.values()) {
      StatusBadge badge = new StatusBadge();
      badge.show(status);
      all.getChildren().add(badge);
    }
    AlarmBadges alarms = new AlarmBadges();
    alarms.show(
        new SampleTask()
            .triggered("a", "ALARM")
            .triggered("b", "UNKNOWN")
            .triggered("c", "OTHER")
            .configured(null, "d")
            .task());
    all.getChildren().add(alarms);
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "alarm-with-a-name-" + i).toArray(String[]::new);
  }

  private static AlarmBadges alarms(FxDriver fx, SampleTask task) {
    AlarmBadges badges = fx.onFx(AlarmBadges::new);
    fx.runFx(() -> badges.show(task.task()));
    show(fx, new PrimerLight(), badges);
    return badges;
  }

  private static void show(FxDriver fx, Theme theme, Node node) {
    fx.show(
        () -> {
          Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
          Parent parent = node instanceof VBox box ? box : new VBox(node);
          parent.setStyle("-fx-background-color: -color-bg-default;");
          return parent;
        });
  }
}
