/** The sheet from which a result is handed on: preview, copy and save. */
@NullMarked
package io.github.mwinspector.view.handon;

import org.jspecify.annotations.NullMarked;
