/** The request bar: what to look up, and where. */
@NullMarked
package io.github.mwinspector.view.request;

import org.jspecify.annotations.NullMarked;
