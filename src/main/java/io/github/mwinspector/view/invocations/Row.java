package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Question;
import java.util.List;

/**
 * A row of the tree with all that is known below it. Immutable; made off the JavaFX thread.
 *
 * @param key tells it from its siblings, the same in each snapshot
 * @param subject what it is about
 * @param children the rows below that are known
 * @param asks what is asked when it is opened; empty when it was asked already
 * @param open whether it is to be opened, since what a filter looks for is below
 */
record Row(
    List<String> key, Subject subject, List<Row> children, List<Question> asks, boolean open) {
  Row {
    key = List.copyOf(key);
    children = List.copyOf(children);
    asks = List.copyOf(asks);
  }

  static Row leaf(List<String> key, Subject subject) {
    return new Row(key, subject, List.of(), List.of(), false);
  }

  Row with(List<Row> below, boolean opened) {
    return new Row(key, subject, below, asks, opened);
  }
}
