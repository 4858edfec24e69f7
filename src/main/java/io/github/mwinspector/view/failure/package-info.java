/** What failed and what to do now. */
@NullMarked
package io.github.mwinspector.view.failure;

import org.jspecify.annotations.NullMarked;
