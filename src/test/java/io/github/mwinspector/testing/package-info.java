/** Drives the app's windows in tests without a display, and watches that they never freeze. */
@NullMarked
package io.github.mwinspector.testing;

import org.jspecify.annotations.NullMarked;
