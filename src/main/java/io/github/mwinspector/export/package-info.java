/** From the model to a report that stands for itself: JSON, plain text, Markdown, HTML, CSV. */
@NullMarked
package io.github.mwinspector.export;

import org.jspecify.annotations.NullMarked;
