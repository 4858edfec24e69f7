/** The task's parameters as a tree: filtered, copied, revealed and opened value by value. */
@NullMarked
package io.github.mwinspector.view.parameters;

import org.jspecify.annotations.NullMarked;
