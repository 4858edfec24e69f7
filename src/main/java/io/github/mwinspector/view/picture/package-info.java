/** Pictures of the window: what {@code --picture} writes and what a failed test leaves behind. */
@NullMarked
package io.github.mwinspector.view.picture;

import org.jspecify.annotations.NullMarked;
