/** Starts the program: the only place that joins the packages. */
@NullMarked
package io.github.mwinspector;

import org.jspecify.annotations.NullMarked;
