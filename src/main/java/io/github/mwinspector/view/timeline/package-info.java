/** When the task ran: a time axis, the bar on it, and the same in words. */
@NullMarked
package io.github.mwinspector.view.timeline;

import org.jspecify.annotations.NullMarked;
