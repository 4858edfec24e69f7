/** What a window says of results from files. */
@NullMarked
package io.github.mwinspector.view.saved;

import org.jspecify.annotations.NullMarked;
