package io.github.mwinspector.view.request;

import io.github.mwinspector.paste.PasteReader;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.TextLimit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A field to choose from a list by typing a part of what is meant. Down or a click opens the list,
 * Enter or Tab takes the marked row, Esc leaves everything as it was.
 *
 * @param <T> what is picked
 */
final class Picker<T> {
  /** Longer than any profile's or region's name that is worth typing. */
  private static final int LIMIT = 256;

  private final PickerField field = new PickerField(this::read);
  private final PickerSource<T> source;
  private final PickerList<T> list;
  private final Runnable enter;
  private final Consumer<String> reader;
  private boolean setting;
  private final BooleanProperty edited = new SimpleBooleanProperty();

  /**
   * A picker.
   *
   * @param enter runs on Enter when the list is closed
   * @param reader takes what is pasted and names no row, but tells of a task
   */
  Picker(PickerSource<T> source, Runnable enter, Consumer<String> reader) {
    this.source = source;
    this.enter = enter;
    this.reader = reader;
    this.list = new PickerList<>(source, this::take);
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_DOWN);
    chevron.setMouseTransparent(true);
    field.setRight(chevron);
    field.getStyleClass().add("picker");
    field.typing().bind(edited);
    field.textProperty().addListener((_, _, text) -> typed(text));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    TextLimit.set(field, LIMIT);
    field.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> open());
    // Once the release is over: a click into what is selected ends the selection then.
    field.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> readyToType());
    field.focusedProperty().addListener((_, _, focused) -> focusChanged(focused));
  }

  /** A new window begins in this field: a notification that is pasted there is meant for all. */
  private boolean read(String pasted) {
    boolean name = pasted.length() <= LIMIT && !source.matching(pasted.strip()).isEmpty();
    if (name || (pasted.length() <= LIMIT && !PasteReader.read(pasted).fills())) {
      return false;
    }
    list.hide();
    show(source.shown());
    reader.accept(pasted);
    return true;
  }

  PickerField field() {
    return field;
  }

  /** Shows the choice anew, unless somebody is typing. */
  void refresh(@Nullable Node icon) {
    field.setLeft(icon);
    if (!edited.get()) {
      show(source.shown());
    }
    list.refresh(edited.get() ? field.getText() : "");
  }

  private void show(String text) {
    String line = Display.line(text);
    if (!line.equals(field.getText())) {
      setting = true;
      field.setText(line);
      setting = false;
    }
    edited.set(false);
  }

  private void typed(String text) {
    if (setting) {
      return;
    }
    edited.set(true);
    list.filter(text);
    list.showBelow(field);
  }

  private void open() {
    if (!list.showing()) {
      list.filter(edited.get() ? field.getText() : "");
      list.mark(source.shown());
      list.showBelow(field);
      readyToType();
    }
  }

  /** What is typed now is a search, not more of the name that stands there. */
  private void readyToType() {
    if (!edited.get()) {
      field.selectAll();
    }
  }

  private void focusChanged(boolean focused) {
    if (focused) {
      return;
    }
    list.hide();
    leaveText();
  }

  private void take(T item) {
    list.hide();
    edited.set(false);
    source.pick(item);
    show(source.shown());
    field.end();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(event, 1);
      case UP -> move(event, -1);
      case PAGE_DOWN -> move(event, PickerList.PAGE);
      case PAGE_UP -> move(event, -PickerList.PAGE);
      case ENTER -> enter(event);
      case ESCAPE -> escape(event);
      case TAB -> {
        T marked = list.marked();
        if (edited.get() && list.showing() && marked != null) {
          take(marked);
        }
      }
      default -> {}
    }
  }

  private void move(KeyEvent event, int by) {
    if (list.showing()) {
      list.move(by);
    } else {
      open();
    }
    event.consume();
  }

  private void enter(KeyEvent event) {
    event.consume();
    T marked = list.marked();
    if (!list.showing()) {
      leaveText();
      enter.run();
    } else if (marked != null) {
      take(marked);
    }
  }

  private void leaveText() {
    if (edited.get()) {
      edited.set(false);
      source.leave(field.getText());
      show(source.shown());
    }
  }

  private void escape(KeyEvent event) {
    if (list.showing() || edited.get()) {
      list.hide();
      show(source.shown());
      field.selectAll();
      event.consume();
    }
  }
}
