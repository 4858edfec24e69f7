package io.github.mwinspector.view.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@FxTest
class ValueViewerTest {
  private static final Executor BACKGROUND = work -> Thread.ofVirtual().start(work);

  private final Presentation presentation =
      new Presentation(InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC);

  private void open(FxDriver fx, String value) {
    fx.watchdog()
        .lookAway(
            () -> {
              fx.runFx(
                  () ->
                      Application.setUserAgentStylesheet(
                          new PrimerLight().getUserAgentStylesheet()));
              return fx.onFx(
                  () ->
                      ValueViewer.open(
                          null,
                          "commands",
                          "commands",
                          new Sensitive(value),
                          presentation,
                          BACKGROUND));
            });
  }

  @Test
  void aTenMegabyteLineOpensAndIsSearched(FxDriver fx) {
    open(fx, "0123456789".repeat(1_048_576) + "needle" + "x".repeat(100));
    fx.waitUntil("shown", () -> fx.shows("10,485,866 characters, 1 line"));
    TextField field = fx.find(".text-field", TextField.class);
    fx.click(field);
    fx.type("NEEDLE");
    fx.waitUntil("found", () -> fx.shows("1 of 1"));
    fx.waitUntil("pointed out", () -> fx.shows("needle"));
  }

  @Test
  void goesFromMatchToMatchAndRoundAgain(FxDriver fx) {
    open(fx, "one\ntwo\none\n");
    fx.waitUntil("shown", () -> fx.shows("12 characters, 4 lines"));
    fx.click(fx.find(".text-field"));
    fx.type("one");
    fx.waitUntil("found", () -> fx.shows("1 of 2"));
    fx.press(KeyCode.ENTER);
    fx.findByText("2 of 2");
    fx.press(KeyCode.ENTER);
    fx.findByText("1 of 2");
    fx.press(KeyCode.ENTER, KeyCode.SHIFT);
    fx.findByText("2 of 2");
  }

  @Test
  void secretsAreMaskedAndNotFoundUntilRevealed(FxDriver fx) {
    open(fx, "export TOKEN=C4nary\n");
    fx.waitUntil("shown", () -> fx.shows("20 characters, 2 lines, partly masked"));
    fx.waitUntil("masked", () -> fx.shows("export TOKEN=••••••••"));
    fx.click(fx.find(".text-field"));
    fx.type("c4nary");
    fx.waitUntil("not found", () -> fx.shows("no match"));
    fx.click(fx.find(".button-icon"));
    fx.waitUntil("revealed", () -> fx.shows("20 characters, 2 lines, revealed for 30 s"));
    fx.waitUntil("found", () -> fx.shows("1 of 1"));
    fx.runFx(() -> presentation.valuesHidden().set(true));
    fx.waitUntil("hidden", () -> fx.shows("••••••••"));
    assertFalse(fx.shows("C4nary"));
  }

  @Test
  void aLineWithASecretInItIsGoneToThoughItIsMasked(FxDriver fx) {
    fx.show(
        stage -> {
          Sensitive value = new Sensitive("first\nlogin password=C4nary refused\nlast\n");
          ValueViewer viewer = new ValueViewer("output", "", value, presentation, BACKGROUND);
          viewer.startAt("login password=C4nary refused");
          stage.setScene(new Scene(viewer, 600, 300));
        });
    fx.waitUntil(
        "its line is selected",
        () ->
            fx.findAll(".segments .list-cell:selected .label").stream()
                .anyMatch(
                    node -> ((Label) node).getText().equals("login password=•••••••• refused")));
  }

  @Test
  void noRowGetsMoreThanACellsWorthOfText(FxDriver fx) {
    open(fx, "\u202E".repeat(100_000));
    fx.waitUntil("shown", () -> fx.shows("100,000 characters, 1 line"));
    for (Node label : fx.findAll(".list-cell .label")) {
      assertTrue(((Label) label).getText().length() <= 513);
    }
  }

  @Test
  void copiesTheWholeTextAsTheActionSays(FxDriver fx) {
    open(fx, "a\u0000b TOKEN=C4nary");
    fx.click(fx.findByText("Copy"));
    fx.click(fx.findByText("Copy with values (secrets stay masked)"));
    fx.waitUntil("masked", () -> fx.clipboardText().equals("a\u0000b TOKEN=••••••••"));
    fx.click(fx.findByText("Copy"));
    fx.click(fx.findByText("Copy with secrets"));
    fx.waitUntil("as sent", () -> fx.clipboardText().equals("a\u0000b TOKEN=C4nary"));
  }

  @Test
  void escapeClosesTheWindow(FxDriver fx) {
    open(fx, "x");
    fx.waitUntil("shown", () -> fx.shows("1 character, 1 line"));
    fx.click(fx.find(".segments"));
    fx.press(KeyCode.ESCAPE);
    fx.waitUntil("closed", () -> !fx.shows("1 character, 1 line"));
    assertEquals(0, fx.findAll(".value-viewer").size());
  }

  @Test
  void whatIsRevealedHidesWhenAnotherWindowIsTurnedTo(FxDriver fx) {
    open(fx, "export TOKEN=C4nary\n");
    fx.waitUntil("shown", () -> fx.shows("20 characters, 2 lines, partly masked"));
    fx.click(fx.find(".button-icon"));
    fx.waitUntil("revealed", () -> fx.shows("export TOKEN=C4nary"));
    fx.show(() -> new javafx.scene.layout.StackPane());
    fx.waitUntil("masked", () -> !fx.shows("export TOKEN=C4nary"));
  }
}
