/** The look-ups that are remembered, to be made again. */
@NullMarked
package io.github.mwinspector.view.recall;

import org.jspecify.annotations.NullMarked;
