/** The bar at the left of the window, with a page for each way to a task. */
@NullMarked
package io.github.mwinspector.view.side;

import org.jspecify.annotations.NullMarked;
