/** The result beside another run: what differs between them. */
@NullMarked
package io.github.mwinspector.view.compare;

import org.jspecify.annotations.NullMarked;
