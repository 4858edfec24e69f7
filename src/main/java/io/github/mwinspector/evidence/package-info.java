/** What stands below a task execution: what can be asked about it, and what was found. */
@NullMarked
package io.github.mwinspector.evidence;

import org.jspecify.annotations.NullMarked;
