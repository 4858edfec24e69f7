/** Small nodes that every part of the window is made of. */
@NullMarked
package io.github.mwinspector.view.part;

import org.jspecify.annotations.NullMarked;
