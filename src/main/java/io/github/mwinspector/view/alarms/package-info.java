/** The alarms that watched the task, the window's limits, and the task as it is registered now. */
@NullMarked
package io.github.mwinspector.view.alarms;

import org.jspecify.annotations.NullMarked;
