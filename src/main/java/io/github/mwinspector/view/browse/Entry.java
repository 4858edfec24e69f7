package io.github.mwinspector.view.browse;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.state.Branch;

/** A row of the tree. */
sealed interface Entry {
  /** A row that the service sent. */
  record Sent(Row row) implements Entry {}

  /**
   * Where a list begins that stands below no row: all windows, or an execution asked for by its id.
   *
   * @param level what is listed below it
   */
  record Start(Level level, String title, String fine) implements Entry {}

  /**
   * A page is on its way.
   *
   * @param words how far it is
   * @param why what it waits for; empty when it just takes its time
   */
  record Loading(String words, String why) implements Entry {}

  /**
   * There are more rows.
   *
   * @param words how many are there and shown
   * @param alone whether they are asked for when this row comes into sight
   */
  record More(Branch branch, String words, boolean alone) implements Entry {}

  /** A page failed; it can be asked for again. */
  record Failed(Branch branch, LookupFailure failure) implements Entry {}

  /** Words of ours where no row is, or where the list was cut. */
  record Note(String words) implements Entry {}
}
