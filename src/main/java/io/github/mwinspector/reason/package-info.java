/** Why a task ended as it did, in sentences that claim no more than the evidence does. */
@NullMarked
package io.github.mwinspector.reason;

import org.jspecify.annotations.NullMarked;
