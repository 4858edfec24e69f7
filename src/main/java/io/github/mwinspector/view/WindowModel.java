package io.github.mwinspector.view;

import io.github.mwinspector.request.Example;
import io.github.mwinspector.state.ConfiguredEndpoint;
import io.github.mwinspector.state.CurrentComparison;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.CurrentIdentity;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.view.need.NeedPane;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;

/**
 * All that a window shows and drives.
 *
 * @param form what is asked
 * @param lookup the look-up and what it brought
 * @param evidence why what the look-up brought is as it is
 * @param identity who the calls are made as
 * @param needs what the forms of needs work with
 * @param comparison the result beside another run
 * @param ways the ways to a task for who doesn't have both ids
 * @param presentation how it is shown
 * @param endpoint the endpoint in use that isn't AWS's own
 * @param theme the window's colours
 * @param examples the demo account's look-ups, for the empty window
 * @param background where filters and searches run
 * @param version this program's version
 */
public record WindowModel(
    RequestForm form,
    CurrentLookup lookup,
    CurrentEvidence evidence,
    CurrentIdentity identity,
    NeedPane.Tools needs,
    CurrentComparison comparison,
    Ways ways,
    Presentation presentation,
    ConfiguredEndpoint endpoint,
    ObjectProperty<Theme> theme,
    List<Example> examples,
    Executor background,
    String version) {
  public WindowModel {
    examples = List.copyOf(examples);
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
        ways.with(remembered),
        presentation,
        endpoint,
        theme,
        examples,
        background,
        version);
  }

  /** Ends what is under way for the window, whose nodes are gone. JavaFX thread only. */
  public void dispose() {
    lookup.cancel();
    needs.signIn().cancel();
    identity.dispose();
    comparison.dispose();
    ways.dispose();
    evidence.dispose();
  }
}
