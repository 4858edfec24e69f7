/** What the task did on each of its targets, down to what a program wrote on one node. */
@NullMarked
package io.github.mwinspector.view.invocations;

import org.jspecify.annotations.NullMarked;
