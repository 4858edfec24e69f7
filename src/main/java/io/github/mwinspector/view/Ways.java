package io.github.mwinspector.view;

import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.CurrentFind;
import io.github.mwinspector.state.CurrentOffer;
import io.github.mwinspector.state.CurrentRecall;
import org.jspecify.annotations.Nullable;

/**
 * The ways to a task for who doesn't have both ids.
 *
 * @param find the search over accounts and regions
 * @param browse what is open of the account's windows
 * @param offer what may have been meant by ids that name no task
 * @param recall the look-ups that are remembered; null in a window that remembers none, as a
 *     picture's
 */
public record Ways(
    CurrentFind find, CurrentBrowse browse, CurrentOffer offer, @Nullable CurrentRecall recall) {

  /** The same, which remember the look-ups. */
  Ways with(CurrentRecall remembered) {
    return new Ways(find, browse, offer, remembered);
  }

  /** Ends what is under way. JavaFX thread only. */
  void dispose() {
    find.dispose();
    browse.dispose();
    offer.dispose();
    if (recall != null) {
      recall.dispose();
    }
  }
}
