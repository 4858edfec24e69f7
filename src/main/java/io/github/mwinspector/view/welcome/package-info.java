/** What an empty window says. */
@NullMarked
package io.github.mwinspector.view.welcome;

import org.jspecify.annotations.NullMarked;
