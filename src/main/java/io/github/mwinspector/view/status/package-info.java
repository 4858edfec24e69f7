/** The line at the bottom: what is going on and what the call was. */
@NullMarked
package io.github.mwinspector.view.status;

import org.jspecify.annotations.NullMarked;
