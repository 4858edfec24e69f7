package io.github.mwinspector.view.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.view.part.SidePart;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The bar's pages by keys and clicks. */
@FxTest
class SideBarTest {
  private final List<String> told = new ArrayList<>();
  private final TextField outside = new TextField();
  private FxDriver driver;
  private SidePage first;
  private SidePage second;
  private SideBar bar;

  private final class Part implements SidePart {
    private final String name;
    private final TextField field = new TextField();

    Part(String name) {
      this.name = name;
      field.setId(name);
      told.add("made " + name);
    }

    @Override
    public Region node() {
      return field;
    }

    @Override
    public void focusFirst() {
      field.requestFocus();
    }

    @Override
    public void dispose() {
      told.add("released " + name);
    }
  }

  private SidePage page(String name, String keys) {
    return new SidePage(
        name, MaterialDesignH.HISTORY, KeyCombination.valueOf(keys), () -> new Part(name));
  }

  @BeforeEach
  void open(FxDriver driver) {
    this.driver = driver;
    first = page("one", "Shortcut+R");
    second = page("two", "Shortcut+B");
    bar = driver.onFx(() -> new SideBar(List.of(first, second), outside::requestFocus));
    driver.show(
        () -> {
          BorderPane root = new BorderPane(outside);
          root.setLeft(bar);
          return root;
        });
  }

  @AfterEach
  void release() {
    driver.runFx(bar::dispose);
  }

  @Test
  void pageIsMadeWhenItIsOpenedFirstAndOnce() {
    assertEquals(List.of(), told);
    driver.runFx(() -> bar.toggle(first));
    driver.runFx(() -> bar.toggle(second));
    driver.runFx(() -> bar.toggle(first));
    assertEquals(List.of("made one", "made two"), told);
    driver.runFx(bar::dispose);
    assertEquals(List.of("made one", "made two", "released one", "released two"), told);
  }

  @Test
  void openedPageHasTheFocusAndEscGivesItBack() {
    driver.runFx(() -> bar.toggle(second));
    assertTrue(driver.onFx(() -> driver.find("#two").isFocused()));
    driver.press(KeyCode.ESCAPE);
    assertTrue(driver.onFx(outside::isFocused));
    assertFalse(selected(1));
  }

  @Test
  void keyOfTheFocusedPageClosesItAndOfAnOpenOneGoesToIt() {
    driver.runFx(() -> bar.toggle(first));
    driver.runFx(outside::requestFocus);
    driver.runFx(() -> bar.toggle(first));
    assertTrue(driver.onFx(() -> driver.find("#one").isFocused()));
    driver.runFx(() -> bar.toggle(first));
    assertNull(driver.onFx(() -> bar.lookup("#one")));
    assertTrue(driver.onFx(outside::isFocused));
  }

  @Test
  void buttonsOpenChangeAndClose() {
    driver.click(button(0));
    assertTrue(selected(0));
    driver.click(button(1));
    assertTrue(selected(1));
    assertFalse(selected(0));
    driver.click(button(1));
    assertFalse(selected(1));
    assertNull(driver.onFx(() -> bar.lookup(".side-page")));
  }

  private ToggleButton button(int index) {
    return driver.onFx(() -> (ToggleButton) bar.lookupAll(".side-button").toArray()[index]);
  }

  private boolean selected(int index) {
    return driver.onFx(button(index)::isSelected);
  }
}
