/** What is listed on the way from a maintenance window to a task: levels, rows, pages. */
@NullMarked
package io.github.mwinspector.browse;

import org.jspecify.annotations.NullMarked;
