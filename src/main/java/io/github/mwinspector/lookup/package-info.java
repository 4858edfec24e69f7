/** Asking in the background: the source, the task, its progress and its failures. */
@NullMarked
package io.github.mwinspector.lookup;

import org.jspecify.annotations.NullMarked;
