/** What the program keeps between its runs: a small file with nothing sensitive in it. */
@NullMarked
package io.github.mwinspector.settings;

import org.jspecify.annotations.NullMarked;
