/** The nodes of the window, and how they are put together. */
@NullMarked
package io.github.mwinspector.view;

import org.jspecify.annotations.NullMarked;
