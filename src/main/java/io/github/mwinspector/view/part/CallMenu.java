package io.github.mwinspector.view.part;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.export.call.CallForm;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * A call that brought what is on screen, to be copied for use elsewhere.
 *
 * @param words what it brings, such as "All invocations"
 * @param question what it asks; null for the look-up itself
 */
public record CallMenu(String words, @Nullable Question question) {
  /** The call under its own words, with each form to copy it as. */
  public Menu menu(Node from) {
    Menu menu = new Menu(words);
    menu.setMnemonicParsing(false);
    menu.getItems().setAll(items(from));
    return menu;
  }

  /** Each form to copy it as. */
  public List<MenuItem> items(Node from) {
    return Stream.of(CallForm.values()).map(form -> item(from, form)).toList();
  }

  private MenuItem item(Node from, CallForm form) {
    MenuItem item = new MenuItem("Copy for " + form.words());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> from.fireEvent(new CallAsked(question, form)));
    return item;
  }
}
