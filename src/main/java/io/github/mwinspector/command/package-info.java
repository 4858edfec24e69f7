/** The command line: every capability of the window that makes sense without one. */
@NullMarked
package io.github.mwinspector.command;

import org.jspecify.annotations.NullMarked;
