/** Files that hold a result: reads what this program saved, and what other programs wrote down. */
@NullMarked
package io.github.mwinspector.saved;

import org.jspecify.annotations.NullMarked;
