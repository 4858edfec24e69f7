package io.github.mwinspector.view.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.time.InstantSource;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of profiles that are longer than the room for them. */
@FxTest
class LongNamesTest {
  private static final String BEGIN =
      "acme-retail-platform-production-emea-frankfurt-payments-and-refunds-";
  private static final AwsProfile READ = profile(BEGIN + "read-only");
  private static final AwsProfile WRITE = profile(BEGIN + "power-user");
  private static final AwsProfile SHORT = profile("ops");

  private final RequestForm form = new RequestForm(List.of());
  private FxDriver fx;

  private static AwsProfile profile(String name) {
    return new AwsProfile(
        name, ProfileKind.STATIC_KEYS, null, null, new FilePlace("~/.aws/config", 7), null);
  }

  @BeforeEach
  void open(FxDriver driver) {
    fx = driver;
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          form.applyListing(new ProfileListing(List.of(READ, WRITE, SHORT), null, List.of()));
          RequestBar bar =
              new RequestBar(
                  form,
                  new CurrentPaste(form, Runnable::run),
                  new IdentityLine(new SimpleObjectProperty<>(), InstantSource.system()),
                  new SimpleBooleanProperty(),
                  () -> {},
                  () -> {});
          stage.setScene(new Scene(new VBox(bar), 1280, 500));
        });
  }

  private TextField field() {
    return fx.find(".picker", TextField.class);
  }

  /** What is painted over the field's own text; null when that stands there itself. */
  private String elided() {
    return fx.findAll(".picker .elided").stream()
        .map(label -> ((Text) label.lookup(".text")).getText())
        .findFirst()
        .orElse(null);
  }

  private void choose(AwsProfile profile) {
    fx.runFx(() -> form.profile().set(profile));
  }

  @Test
  void theListShowsThemInWhole() {
    fx.click(field());
    List<Label> names = fx.findAll(".picker-name").stream().map(Label.class::cast).toList();
    assertTrue(names.stream().anyMatch(name -> name.getText().equals(READ.name())));
    for (Label name : names) {
      assertFalse(name.isTextTruncated(), name.getText());
      Text painted = (Text) name.lookup(".text");
      assertEquals(name.getText(), painted.getText());
      assertTrue(painted.getLayoutBounds().getHeight() <= name.getHeight() + 1, name.getText());
    }
  }

  @Test
  void theFieldLeavesOutTheMiddleAndHasTheWholeInItsTooltip() {
    choose(READ);
    fx.waitUntil("its end is shown", () -> elided() != null && elided().endsWith("only"));
    assertTrue(elided().startsWith("acme-"), elided());
    assertEquals(READ.name(), fx.onFx(() -> field().getTooltip().getText()));
    assertEquals(READ.name(), fx.onFx(() -> field().getText()));
    String read = elided();
    choose(WRITE);
    fx.waitUntil("its end is shown", () -> elided() != null && elided().endsWith("user"));
    assertNotEquals(read, elided());
  }

  @Test
  void aNameThatHasRoomStandsInTheFieldItself() {
    choose(READ);
    fx.waitUntil("it is elided", () -> elided() != null);
    choose(SHORT);
    fx.waitUntil("it is not", () -> elided() == null);
    assertNull(fx.onFx(() -> field().getTooltip()));
  }

  @Test
  void whoTypesSeesWhatIsTyped() {
    choose(READ);
    fx.waitUntil("it is elided", () -> elided() != null);
    fx.click(field());
    fx.type(BEGIN + "p");
    fx.waitUntil("the text itself is shown", () -> elided() == null);
    assertEquals(BEGIN + "p", fx.onFx(() -> field().getText()));
    fx.press(KeyCode.ENTER);
    assertEquals(WRITE, fx.onFx(() -> form.profile().get()));
    fx.waitUntil("it is elided again", () -> elided() != null);
    assertTrue(elided().endsWith("user"), elided());
  }

  @Test
  void aNameFromRightToLeftIsListedToo() {
    AwsProfile arabic =
        profile("\u0645\u0644\u0641 \u0627\u0644\u0625\u0646\u062A\u0627\u062C-prod");
    fx.runFx(() -> form.applyListing(new ProfileListing(List.of(arabic), null, List.of())));
    fx.click(field());
    fx.findByText(arabic.name());
  }

  @Test
  void aClickOntoANameIsFollowedByASearchNotByMoreOfTheName() {
    choose(READ);
    fx.click(field());
    fx.type("o");
    assertEquals("o", fx.onFx(() -> field().getText()));
  }
}
