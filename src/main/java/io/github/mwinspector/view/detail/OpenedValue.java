package io.github.mwinspector.view.detail;

import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.part.ValueViewer;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.stage.Window;

/**
 * A value that somebody wants to see whole.
 *
 * @param title where it stands in the answer; text of the service
 * @param name the name by which its secrets are recognised
 * @param value the whole value
 */
record OpenedValue(String title, String name, Sensitive value) {
  /** Opens values in windows of their own, beside the one they were asked for in. */
  static BiConsumer<Window, OpenedValue> inViewer(Presentation presentation, Executor background) {
    return (from, opened) ->
        ValueViewer.open(from, opened.title, opened.name, opened.value, presentation, background);
  }
}
