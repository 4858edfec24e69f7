package io.github.mwinspector.view;

import io.github.mwinspector.request.Example;
import io.github.mwinspector.state.ConfiguredEndpoint;
import io.github.mwinspector.state.CurrentComparison;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.CurrentFind;
import io.github.mwinspector.state.CurrentIdentity;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.view.need.NeedPane;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * All that a window shows and drives.
 *
 * @param form what is asked
 * @param lookup the look-up and what it brought
 * @param evidence why what the look-up brought is as it is
 * @param identity who the calls are made as
 * @param needs what the forms of needs work with
 * @param comparison the result beside another run
 * @param find the search over accounts and regions
 * @param presentation how it is shown
 * @param endpoint the endpoint in use that isn't AWS's own
 * @param theme the window's colours
 * @param examples the demo account's look-ups, for the empty window
 * @param background where filters and searches run
 * @param recall the look-ups that are remembered; null in a window that remembers none, as a
 *     picture's
 */
public record WindowModel(
    RequestForm form,
    CurrentLookup lookup,
    CurrentEvidence evidence,
    CurrentIdentity identity,
    NeedPane.Tools needs,
    CurrentComparison comparison,
    CurrentFind find,
    Presentation presentation,
    ConfiguredEndpoint endpoint,
    ObjectProperty<Theme> theme,
    List<Example> examples,
    Executor background,
    @Nullable CurrentRecall recall) {
  public WindowModel {
    examples = List.copyOf(examples);
  }

  /** A window that remembers nothing. */
  public WindowModel(
      RequestForm form,
      CurrentLookup lookup,
      CurrentEvidence evidence,
      CurrentIdentity identity,
      NeedPane.Tools needs,
      CurrentComparison comparison,
      CurrentFind find,
      Presentation presentation,
      ConfiguredEndpoint endpoint,
      ObjectProperty<Theme> theme,
      List<Example> examples,
      Executor background) {
    this(
        form,
        lookup,
        evidence,
        identity,
        needs,
        comparison,
        find,
        presentation,
        endpoint,
        theme,
        examples,
        background,
        null);
  }

  /** The same window, which remembers its look-ups. */
  public WindowModel with(CurrentRecall remembered) {
    return new WindowModel(
        form,
        lookup,
        evidence,
        identity,
        needs,
        comparison,
        find,
        presentation,
        endpoint,
        theme,
        examples,
        background,
        remembered);
  }

  /** Ends what is under way for the window, whose nodes are gone. JavaFX thread only. */
  public void dispose() {
    lookup.cancel();
    needs.signIn().cancel();
    if (recall != null) {
      recall.dispose();
    }
    identity.dispose();
    comparison.dispose();
    find.dispose();
    evidence.dispose();
  }
}
