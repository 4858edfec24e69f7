/** The timeline's nodes: a time axis, the task's own bar and the lanes below it. */
@NullMarked
package io.github.mwinspector.view.timeline;

import org.jspecify.annotations.NullMarked;
