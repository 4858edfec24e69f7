package io.github.mwinspector.view.request;

import java.util.List;
import javafx.scene.Node;

/**
 * What a picker offers and how it looks.
 *
 * @param <T> what is picked
 */
interface PickerSource<T> {
  /** The rows that match every word of a query, in the order to show them; all for a blank one. */
  List<PickerRow<T>> matching(String query);

  /** The item's name, as the field shows it once it is picked. */
  String name(T item);

  /** What a row shows. */
  Node picture(T item);

  /** The words when nothing matches. */
  String nothing(String query);

  /** Takes what was picked. */
  void pick(T item);

  /** Takes a text that was typed and left standing without picking a row. */
  void leave(String text);

  /** The text of the field when nobody types in it. */
  String shown();
}
