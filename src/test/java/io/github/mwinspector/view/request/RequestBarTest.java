package io.github.mwinspector.view.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.view.part.Clips;
import java.time.InstantSource;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FxTest
class RequestBarTest {
  private static final String WINDOW = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
  private static final String TASK = "11111111-2222-3333-4444-555555555555";
  private static final List<AwsRegion> REGIONS =
      List.of(
          new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS),
          new AwsRegion("us-east-1", "US East (N. Virginia)", Partition.AWS),
          new AwsRegion("cn-north-1", "China (Beijing)", Partition.AWS_CN));
  private static final AwsProfile PROD = profile("prod", ProfileKind.SSO_SESSION, null);
  private static final AwsProfile BATCH = profile("batch", ProfileKind.ASSUME_ROLE, null);
  private static final AwsProfile PROCESS =
      profile("process", ProfileKind.CREDENTIAL_PROCESS, "Runs a command, which is not done yet.");

  private static final IdentityLine NOBODY =
      new IdentityLine(new SimpleObjectProperty<>(), InstantSource.system());

  private final RequestForm form = new RequestForm(REGIONS);
  private final BooleanProperty running = new SimpleBooleanProperty();
  private int lookUps;
  private int cancels;

  private static AwsProfile profile(String name, ProfileKind kind, @Nullable String lacks) {
    return new AwsProfile(
        name, kind, "us-east-1", "123456789012", new FilePlace("~/.aws/config", 7), lacks);
  }

  private void open(FxDriver fx, double width) {
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          form.applyListing(new ProfileListing(List.of(BATCH, PROCESS, PROD), "prod", List.of()));
          RequestBar bar =
              new RequestBar(
                  form,
                  new CurrentPaste(form, Runnable::run),
                  NOBODY,
                  running,
                  () -> lookUps++,
                  () -> cancels++);
          Button elsewhere = new Button("elsewhere");
          stage.setScene(new Scene(new VBox(bar, elsewhere), width, 500));
        });
  }

  private static TextField field(FxDriver fx, String label) {
    return fx.onFx(
        () ->
            fx.findAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(f -> label.equals(f.getAccessibleText()))
                .findFirst()
                .orElseThrow());
  }

  private static Button button(FxDriver fx, String name) {
    return fx.find("." + name, Button.class);
  }

  private void fillIds(FxDriver fx) {
    fx.click(field(fx, "Window execution id"));
    fx.type(WINDOW);
    fx.click(field(fx, "Task id"));
    fx.type(TASK);
  }

  private static List<String> lines(FxDriver fx) {
    return fx.findAll(".line").stream().map(l -> ((Label) l).getText()).toList();
  }

  @Test
  void enterInAnIdFieldLooksUp(FxDriver fx) {
    open(fx, 990);
    fillIds(fx);
    fx.press(KeyCode.ENTER);
    assertEquals(1, lookUps);
  }

  @Test
  void enterWithSomethingMissingGoesThereAndSaysWhy(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Task id"));
    fx.type(WINDOW);
    fx.press(KeyCode.ENTER);
    assertEquals(0, lookUps);
    assertTrue(fx.onFx(() -> field(fx, "Window execution id").isFocused()));
    fx.findByText("Enter this id.");
    assertEquals(
        "Enter this id.", fx.onFx(() -> field(fx, "Window execution id").getAccessibleHelp()));
  }

  @Test
  void enterWithoutATaskIdAloneGoesOn(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Window execution id"));
    fx.type(WINDOW);
    assertFalse(fx.onFx(() -> button(fx, "look-up").isDisabled()));
    fx.press(KeyCode.ENTER);
    assertEquals(1, lookUps);
  }

  @Test
  void lookUpIsDisabledUntilTheFormIsWhole(FxDriver fx) {
    open(fx, 990);
    assertTrue(fx.onFx(() -> button(fx, "look-up").isDisabled()));
    fillIds(fx);
    assertFalse(fx.onFx(() -> button(fx, "look-up").isDisabled()));
    fx.click(button(fx, "look-up"));
    assertEquals(1, lookUps);
  }

  @Test
  void escapeAnywhereCancelsWhileALookUpRuns(FxDriver fx) {
    open(fx, 990);
    fx.click(fx.findByText("elsewhere"));
    fx.press(KeyCode.ESCAPE);
    assertEquals(0, cancels);
    assertTrue(fx.onFx(() -> button(fx, "cancel").isDisabled()));
    fx.runFx(() -> running.set(true));
    fx.press(KeyCode.ESCAPE);
    assertEquals(1, cancels);
    fx.click(field(fx, "Task id"));
    fx.press(KeyCode.ESCAPE);
    assertEquals(2, cancels);
  }

  @Test
  void aWrongIdIsSaidUnderItsFieldInWords(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Task id"));
    fx.type("mw-0");
    fx.findByText("This is a window id (mw-…). An execution id has 8-4-4-4-12 hexadecimal digits.");
  }

  @Test
  void errorsDontShiftTheLayout(FxDriver fx) {
    open(fx, 1280);
    Node bar = fx.find(".request-bar");
    double calm = fx.onFx(() -> bar.getLayoutBounds().getHeight());
    fx.runFx(
        () -> {
          form.windowExecutionIdText().set("wrong");
          form.taskIdText().set("wrong");
          form.profile().set(PROCESS);
          form.regionText().set("wrong");
        });
    assertEquals(4, lines(fx).stream().filter(line -> !line.isEmpty()).count());
    assertEquals(calm, fx.onFx(() -> bar.getLayoutBounds().getHeight()));
  }

  @Test
  void inTwoRowsHintsAtWhatIsFilledInGiveUpTheirRoomAndErrorsTakeIt(FxDriver fx) {
    open(fx, 990);
    Node bar = fx.find(".request-bar");
    fx.runFx(
        () -> {
          form.windowExecutionIdText().set("28a645a4-c0a4-4238-9368-6a7cf872bbea");
          form.taskIdText().set("f97829e9-b5ae-4cf7-a96f-7d5b589cbd84");
        });
    double calm = fx.onFx(() -> bar.getLayoutBounds().getHeight());
    fx.runFx(() -> form.taskIdText().set("wrong"));
    assertEquals(calm + 20, fx.onFx(() -> bar.getLayoutBounds().getHeight()));
  }

  @Test
  void fieldsStandInOneRowWhereThereIsRoomElseInTwo(FxDriver fx) {
    open(fx, 1280);
    assertEquals(top(fx, "Profile"), top(fx, "Task id"));
    fx.runFx(() -> fx.find(".request-bar").getScene().getWindow().setWidth(900));
    fx.waitUntil("ids stand below", () -> top(fx, "Task id") > top(fx, "Profile"));
    assertEquals(top(fx, "Window execution id"), top(fx, "Task id"));
  }

  private static double top(FxDriver fx, String label) {
    return fx.onFx(
        () -> {
          TextField field = field(fx, label);
          return field.localToScene(field.getLayoutBounds()).getMinY();
        });
  }

  @Test
  void anIdFieldShowsAllOfAnId(FxDriver fx) {
    open(fx, 1280);
    fillIds(fx);
    TextField field = field(fx, "Task id");
    double text = fx.onFx(() -> field.lookup(".text").getLayoutBounds().getWidth());
    assertTrue(
        text <= fx.onFx(() -> field.getWidth() - field.getInsets().getLeft() * 2), "" + text);
  }

  @Test
  void typingFindsAProfileAndEnterTakesIt(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Profile"));
    fx.runFx(() -> field(fx, "Profile").selectAll());
    fx.type("role 1234");
    fx.press(KeyCode.ENTER);
    assertEquals(BATCH, fx.onFx(() -> form.profile().get()));
    assertEquals("batch", fx.onFx(() -> field(fx, "Profile").getText()));
    assertEquals(0, lookUps);
  }

  @Test
  void downGoesThroughTheProfilesAndStepsOverUnusableOnes(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Profile"));
    fx.type("pro");
    // process is listed and greyed with its reason, prod is the only one to take
    fx.findByText("Runs a command, which is not done yet.");
    fx.press(KeyCode.DOWN);
    fx.press(KeyCode.ENTER);
    assertEquals(PROD, fx.onFx(() -> form.profile().get()));
  }

  @Test
  void aClickOnAnUnusableProfileTakesNothing(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Profile"));
    fx.click(fx.findByText("process"));
    assertEquals(PROD, fx.onFx(() -> form.profile().get()));
    fx.click(fx.findByText("batch"));
    assertEquals(BATCH, fx.onFx(() -> form.profile().get()));
  }

  @Test
  void escapeClosesTheListAndLeavesEverythingAsItWas(FxDriver fx) {
    open(fx, 990);
    fx.runFx(() -> running.set(true));
    fx.click(field(fx, "Profile"));
    fx.type("nonsense");
    fx.findByText("No profile matches 'nonsense'.");
    fx.press(KeyCode.ESCAPE);
    assertEquals("prod", fx.onFx(() -> field(fx, "Profile").getText()));
    assertEquals(0, cancels);
    assertTrue(fx.findAll(".picker-list").isEmpty());
  }

  @Test
  void regionsAreFoundByTheirLongNameUnderTheirPartition(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Region"));
    fx.findByText("Commercial · aws");
    fx.findByText("China · aws-cn");
    fx.type("frankf");
    fx.press(KeyCode.TAB);
    assertEquals("eu-central-1", fx.onFx(() -> form.regionText().get()));
    assertTrue(fx.onFx(() -> field(fx, "Window execution id").isFocused()));
  }

  @Test
  void aRegionThatTheListDoesntKnowIsTakenAsTypedAndSaidSo(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Region"));
    fx.type("eu-west-9");
    fx.findByText("As typed");
    fx.press(KeyCode.ENTER);
    assertEquals("eu-west-9", fx.onFx(() -> form.regionText().get()));
    fx.findByText("Not in the list; asked as typed.");
  }

  @Test
  void aTextThatIsNoRegionIsSaidSoWhenItIsLeftStanding(FxDriver fx) {
    open(fx, 1280);
    fx.click(field(fx, "Region"));
    fx.type("frankfurt-1");
    fx.click(field(fx, "Task id"));
    fx.findByText("No region id, such as eu-west-1.");
  }

  @Test
  void pastingAnIdLeavesOutWhatCameAlong(FxDriver fx) {
    open(fx, 990);
    fx.runFx(() -> Clips.copy(" \"" + TASK + "\",\n"));
    fx.click(field(fx, "Task id"));
    fx.press(KeyCode.V, KeyCode.CONTROL);
    assertEquals(TASK, fx.onFx(() -> form.taskIdText().get()));
  }

  @Test
  void pastingTwoIdsFillsBothFields(FxDriver fx) {
    open(fx, 990);
    fx.runFx(() -> Clips.copy(WINDOW + "\t" + TASK));
    fx.click(field(fx, "Task id"));
    fx.press(KeyCode.V, KeyCode.CONTROL);
    assertEquals(WINDOW, fx.onFx(() -> form.windowExecutionIdText().get()));
    assertEquals(TASK, fx.onFx(() -> form.taskIdText().get()));
    fx.press(KeyCode.ENTER);
    assertEquals(1, lookUps);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Profile", "Region"})
  void whatTellsOfATaskIsReadAlsoWhenItIsPastedIntoAPicker(String picker, FxDriver fx) {
    open(fx, 990);
    fx.runFx(() -> Clips.copy("it failed again\n" + "-".repeat(300) + "\n" + WINDOW + "\n" + TASK));
    fx.click(field(fx, picker));
    String before = fx.onFx(() -> field(fx, picker).getText());
    fx.press(KeyCode.V, KeyCode.CONTROL);
    assertEquals(WINDOW, fx.onFx(() -> form.windowExecutionIdText().get()));
    assertEquals(TASK, fx.onFx(() -> form.taskIdText().get()));
    assertEquals(before, fx.onFx(() -> field(fx, picker).getText()));

    fx.runFx(() -> Clips.copy("--region us-east-1 --task-id " + WINDOW));
    fx.press(KeyCode.V, KeyCode.CONTROL);
    assertEquals(WINDOW, fx.onFx(() -> form.taskIdText().get()));
    assertEquals("us-east-1", fx.onFx(() -> form.regionText().get()));
  }

  @Test
  void nameThatIsPastedIntoAPickerStaysThere(FxDriver fx) {
    open(fx, 990);
    fx.runFx(() -> Clips.copy("batch\n"));
    fx.click(field(fx, "Profile"));
    fx.press(KeyCode.V, KeyCode.CONTROL);
    fx.press(KeyCode.ENTER);
    assertEquals(BATCH, fx.onFx(() -> form.profile().get()));
    fx.runFx(() -> Clips.copy("cn-north-1"));
    fx.click(field(fx, "Region"));
    fx.press(KeyCode.V, KeyCode.CONTROL);
    fx.press(KeyCode.ENTER);
    assertEquals("cn-north-1", fx.onFx(() -> form.regionText().get()));
    fx.runFx(() -> Clips.copy("stagging"));
    fx.click(field(fx, "Profile"));
    fx.press(KeyCode.V, KeyCode.CONTROL);
    assertEquals("stagging", fx.onFx(() -> field(fx, "Profile").getText()));
  }

  @Test
  void aPastedMegabyteDoesntGoIntoAField(FxDriver fx) {
    open(fx, 990);
    fx.runFx(() -> Clips.copy("\u202E".repeat(1_000_000)));
    fx.click(field(fx, "Task id"));
    fx.type("abc");
    fx.press(KeyCode.V, KeyCode.CONTROL);
    fx.runFx(() -> Clips.copy("x".repeat(1_000_000)));
    fx.press(KeyCode.V, KeyCode.CONTROL);
    assertEquals("abc", fx.onFx(() -> form.taskIdText().get()));
  }

  @Test
  void aNewListingLeavesAloneWhatIsTypedAndTheMarkedRow(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Profile"));
    fx.type("b");
    fx.runFx(
        () ->
            form.applyListing(
                new ProfileListing(
                    List.of(profile("b", ProfileKind.STATIC_KEYS, null), BATCH, PROD),
                    "prod",
                    List.of())));
    assertEquals("b", fx.onFx(() -> field(fx, "Profile").getText()));
    fx.findByText("b");
    fx.press(KeyCode.ENTER);
    assertEquals(BATCH, fx.onFx(() -> form.profile().get()));
  }

  @Test
  void aListOfFewRowsLeavesNoRoomEmpty(FxDriver fx) {
    open(fx, 990);
    fx.click(field(fx, "Profile"));
    double four = fx.onFx(() -> fx.find(".picker-list").getLayoutBounds().getHeight());
    fx.type("batch");
    double one = fx.onFx(() -> fx.find(".picker-list").getLayoutBounds().getHeight());
    assertTrue(one < four && four < 336, one + " of " + four);
  }

  @Test
  void aProfilesHostileNameIsMadeVisible(FxDriver fx) {
    open(fx, 990);
    AwsProfile evil = profile("a\u202Eb", ProfileKind.STATIC_KEYS, null);
    fx.runFx(() -> form.applyListing(new ProfileListing(List.of(evil), null, List.of())));
    fx.runFx(() -> form.profile().set(evil));
    assertEquals("a\\u202Eb", fx.onFx(() -> field(fx, "Profile").getText()));
  }

  @Test
  void aMissingProfileIsNamedInTheProfilesLine(FxDriver fx) {
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          form.applyListing(new ProfileListing(List.of(BATCH), "typo", List.of()));
          RequestBar bar =
              new RequestBar(
                  form,
                  new CurrentPaste(form, Runnable::run),
                  NOBODY,
                  running,
                  () -> lookUps++,
                  () -> cancels++);
          stage.setScene(new Scene(new VBox(bar), 990, 400));
        });
    fx.findByText("No AWS file holds the profile 'typo'. Choose another.");
  }
}
