/** From the model to a report that stands for itself: JSON, plain text, Markdown. */
@NullMarked
package io.github.mwinspector.export;

import org.jspecify.annotations.NullMarked;
