/** The tree of windows, executions and tasks, and what is offered for ids that name no task. */
@NullMarked
package io.github.mwinspector.view.browse;

import org.jspecify.annotations.NullMarked;
