/** What is on screen now, without a node: the window's view-model. JavaFX thread only. */
@NullMarked
package io.github.mwinspector.state;

import org.jspecify.annotations.NullMarked;
