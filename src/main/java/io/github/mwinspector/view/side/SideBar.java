package io.github.mwinspector.view.side;

import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.part.SidePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Pages at the left of the window, of which one or none is open. A strip of buttons is always
 * there; Tab passes it by, since every page has a key.
 */
public final class SideBar extends HBox {
  /** Pixels of width from which a result and a page have room beside each other. */
  private static final double WIDE = 1100;

  private final VBox strip = new VBox();
  private final BorderPane open = new BorderPane();
  private final Label title = new Label();
  private final Map<SidePage, ToggleButton> buttons = new LinkedHashMap<>();
  private final Map<SidePage, SidePart> made = new LinkedHashMap<>();
  private final List<SidePage> pages = new ArrayList<>();
  private final Runnable leave;
  private @Nullable SidePage shown;

  /**
   * A bar with no page open.
   *
   * @param pages what it offers, from the top
   * @param leave moves the focus on when the page that had it is closed
   */
  public SideBar(List<SidePage> pages, Runnable leave) {
    this.pages.addAll(pages);
    this.leave = leave;
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    SideBar.class.getResource("/io/github/mwinspector/view/side.css"))
                .toExternalForm());
    getStyleClass().add("side-bar");
    strip.getStyleClass().add("side-strip");
    pages.forEach(page -> strip.getChildren().add(button(page)));
    open.getStyleClass().add("side-page");
    open.setTop(head());
    open.addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    if (!pages.isEmpty()) {
      getChildren().add(strip);
    }
  }

  /** What it offers, from the top. */
  public List<SidePage> pages() {
    return List.copyOf(pages);
  }

  private ToggleButton button(SidePage page) {
    String words = "%s (%s)".formatted(page.title(), page.keys().getDisplayText());
    ToggleButton button = new ToggleButton(null, new FontIcon(page.icon()));
    button.getStyleClass().addAll("flat", "side-button");
    button.setFocusTraversable(false);
    button.setTooltip(new Tooltip(words));
    button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    button.setAccessibleText(words);
    button.setOnAction(_ -> press(page));
    buttons.put(page, button);
    return button;
  }

  private Node head() {
    title.getStyleClass().add("side-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(title, gap, Shown.iconButton(MaterialDesignC.CLOSE, "Close (Esc)", this::close));
    head.getStyleClass().add("side-head");
    return head;
  }

  private void press(SidePage page) {
    if (page.equals(shown)) {
      close();
    } else {
      go(page);
    }
  }

  /** Opens a page and goes to it; the one that has the focus is closed instead. */
  public void toggle(SidePage page) {
    if (page.equals(shown) && open.isFocusWithin()) {
      close();
    } else {
      go(page);
    }
  }

  private SidePart part(SidePage page) {
    return made.computeIfAbsent(page, p -> p.maker().get());
  }

  /** Opens a page and goes to it. */
  public void go(SidePage page) {
    SidePart part = part(page);
    shown = page;
    title.setText(page.title());
    open.setCenter(part.node());
    if (!getChildren().contains(open)) {
      getChildren().add(open);
    }
    select();
    // What has just come into the scene can't take the focus before it is laid out.
    applyCss();
    layout();
    part.focusFirst();
  }

  /**
   * Closes the page that a look-up was begun in where the result has no room beside it.
   *
   * @param begun whether one was
   * @param width the window's, in pixels
   */
  public void makeRoom(boolean begun, double width) {
    if (begun && width < WIDE && open.isFocusWithin()) {
      close();
    }
  }

  /** Closes the open page, if any; what it holds stays as it is. */
  public void close() {
    boolean focused = open.isFocusWithin();
    shown = null;
    getChildren().remove(open);
    select();
    if (focused) {
      leave.run();
    }
  }

  private void select() {
    buttons.forEach((page, button) -> button.setSelected(page.equals(shown)));
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
      close();
      event.consume();
    }
  }

  /** Releases what the pages hold. */
  public void dispose() {
    made.values().forEach(SidePart::dispose);
  }
}
