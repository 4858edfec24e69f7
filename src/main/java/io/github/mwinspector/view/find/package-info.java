/** The search for an execution over accounts and regions. */
@NullMarked
package io.github.mwinspector.view.find;

import org.jspecify.annotations.NullMarked;
