/** Why the task ended as it did, in a sentence, with its evidence one click away. */
@NullMarked
package io.github.mwinspector.view.reason;

import org.jspecify.annotations.NullMarked;
