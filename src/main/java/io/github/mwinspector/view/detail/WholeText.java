package io.github.mwinspector.view.detail;

import io.github.mwinspector.text.Disclosure;
import java.util.function.Function;

/**
 * A value that is too long for its row, to be opened in a viewer of its own.
 *
 * @param title where it stands in the answer; text of the service
 * @param text the whole value as a disclosure lets it be seen, not yet safe to show; takes its time
 *     with megabytes, so ask off the JavaFX thread
 */
public record WholeText(String title, Function<Disclosure, String> text) {}
