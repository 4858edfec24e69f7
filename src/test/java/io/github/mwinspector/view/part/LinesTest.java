package io.github.mwinspector.view.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import java.util.List;
import java.util.SplittableRandom;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Texts in Hebrew and Arabic, and mixed ones, on several lines. */
@FxTest
class LinesTest {
  private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";
  private static final List<String> WORDS =
      List.of(
          HEBREW,
          "\u0645\u0631\u062d\u0628\u0627",
          HEBREW.repeat(9),
          "i-0abc12345678",
          "exit",
          "100",
          "(ABC)",
          "\u2068",
          "\u2069",
          "'x'");

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      text.append(" ".repeat(random.nextInt(3)));
    }
    return text.toString();
  }

  /** Without the lines of its own, a third of these throws in the layout. */
  @Test
  void everyTextIsLaidOutAtEveryWidth(FxDriver fx) {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 20; round++) {
      fx.runFx(
          () -> {
            Label label = new Label();
            Lines.wrap(label);
            StackPane root = new StackPane(label);
            new Scene(root);
            root.applyCss();
            SimpleDoubleProperty width = new SimpleDoubleProperty();
            Text text = new Text();
            Lines.wrap(text, width);
            for (int i = 0; i < 100; i++) {
              String words = text(random);
              double wide = random.nextInt(10, 400);
              label.setText(words);
              root.resize(wide, 300);
              root.layout();
              assertTrue(label.prefHeight(wide) > 0);
              width.set(wide);
              text.setText(words);
              assertTrue(text.getLayoutBounds().getHeight() > 0);
            }
          });
    }
  }

  @Test
  void nothingOfTheTextIsLeftOut(FxDriver fx) {
    String words = (HEBREW + " 100 ").repeat(30);
    fx.runFx(
        () -> {
          Label label = new Label("before");
          Tooltip tip = new Tooltip(words);
          Lines.wrap(label);
          Lines.wrap(tip);
          assertTrue(label.isWrapText());
          label.setText(words);
          assertEquals(words, label.getText().replace('\n', ' '));
          assertTrue(label.getText().lines().allMatch(line -> line.length() <= 60));
          assertEquals(label.getText(), tip.getText());
          label.setText("after");
          assertEquals("after", label.getText());
          assertTrue(label.isWrapText());
        });
  }
}
