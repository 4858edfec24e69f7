package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.text.Disclosure;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The lines of a body, and which of them a search has found. */
final class BodyView extends ListView<RawBody.Line> {
  /** The height of a row: rows of one height let a list of any length open at once. */
  private static final double ROW = 20;

  private final Supplier<Disclosure> disclosure;
  private final BodySearch search;
  private Runnable none = () -> {};
  private Found found = (_, _) -> {};
  private String query = "";
  private int[] matches = {};
  private int current;

  BodyView(ObservableValue<Disclosure> disclosure, BodySearch search) {
    this.disclosure = disclosure::getValue;
    this.search = search;
    getStyleClass().addAll("body-view", "dense");
    setFixedCellSize(ROW);
    setAccessibleText("Response body");
    setCellFactory(_ -> new BodyCell(this.disclosure, this::found));
  }

  /** Told when something was found, counted from 1, or nothing (0 of 0). */
  interface Found {
    void found(int current, int all);
  }

  void onFound(Runnable nothingSearched, Found told) {
    none = nothingSearched;
    found = told;
  }

  void show(List<RawBody.Line> lines) {
    setItems(FXCollections.observableList(lines));
    scrollTo(0);
    search(query);
  }

  void refreshSeen() {
    refresh();
    search(query);
  }

  RawBody.@Nullable Line selected() {
    return getSelectionModel().getSelectedItem();
  }

  void search(String wanted) {
    query = wanted;
    search.start(wanted, getItems(), disclosure.get(), this::matched);
  }

  void stop() {
    search.stop();
  }

  /** Goes to the next one found, or the previous one for -1; round and round. */
  void step(int by) {
    if (matches.length > 0) {
      go(Math.floorMod(current + by, matches.length));
    }
  }

  private void matched(int[] indexes) {
    matches = indexes;
    refresh();
    if (query.isEmpty()) {
      none.run();
    } else if (matches.length == 0) {
      found.found(0, 0);
    } else {
      go(firstFrom(Math.max(0, getSelectionModel().getSelectedIndex())));
    }
  }

  /** The first one found at or below a line: a search goes on from where one reads. */
  private int firstFrom(int line) {
    int at = Arrays.binarySearch(matches, line);
    int next = at < 0 ? -at - 1 : at;
    return next == matches.length ? 0 : next;
  }

  private void go(int to) {
    current = to;
    int line = matches[to];
    getSelectionModel().select(line);
    int shown = (int) (getHeight() / ROW);
    scrollTo(Math.max(0, line - shown / 3));
    found.found(to + 1, matches.length);
  }

  private boolean found(int line) {
    return Arrays.binarySearch(matches, line) >= 0;
  }
}
