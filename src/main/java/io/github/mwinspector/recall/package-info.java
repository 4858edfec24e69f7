/** Which tasks were looked up before, in a small database file with nothing sensitive in it. */
@NullMarked
package io.github.mwinspector.recall;

import org.jspecify.annotations.NullMarked;
