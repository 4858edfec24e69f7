package io.github.mwinspector.view.detail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.text.Disclosure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/** Nobody knows what a member of a later version holds: it hides with the values. */
@FxTest
class UnknownMembersTest {
  private static final TaskAnswer ANSWER =
      io.github.mwinspector.answer.Answers.of(
          "{\"Status\":\"FAILED\",\"Later\":{\"a\":[\"inside\"],\"n\":4711},\"Next\":\"beside\"}");

  private final Presentation presentation =
      new Presentation(InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC);

  private static String seen(FxDriver fx, Parent pane) {
    return fx.onFx(
        () -> {
          StringBuilder all = new StringBuilder();
          pane.lookupAll("Text")
              .forEach(node -> all.append(((javafx.scene.text.Text) node).getText()).append('\n'));
          return all.toString();
        });
  }

  private void hidesAndShowsAgain(FxDriver fx, Parent pane) {
    String before = seen(fx, pane);
    fx.runFx(() -> presentation.valuesHidden().set(true));
    String hidden = seen(fx, pane);
    for (String value : new String[] {"inside", "4711", "beside"}) {
      assertTrue(before.contains(value), before);
      assertFalse(hidden.contains(value), hidden);
    }
    assertTrue(hidden.contains("Later") && hidden.contains("FAILED"), hidden);
  }

  @Test
  void theRawTabHidesTheirValues(FxDriver fx) {
    RawPane pane = fx.onFx(() -> new RawPane(presentation, Runnable::run));
    fx.show(() -> pane);
    fx.runFx(() -> pane.show(ANSWER));
    hidesAndShowsAgain(fx, pane);
    assertFalse(BodyText.of(ANSWER.raw(), Disclosure.HIDDEN).contains("inside"));
  }

  @Test
  void theDetailsTabHidesTheirValues(FxDriver fx) {
    DetailsPane pane = fx.onFx(() -> new DetailsPane(presentation, Runnable::run));
    fx.show(() -> pane);
    fx.runFx(() -> pane.show(ANSWER));
    hidesAndShowsAgain(fx, pane);
  }
}
