/** The head of a result: what ran, how it ended and why, and whose result it is. */
@NullMarked
package io.github.mwinspector.view.header;

import org.jspecify.annotations.NullMarked;
