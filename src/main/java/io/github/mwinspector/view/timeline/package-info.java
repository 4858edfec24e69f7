/**
 * When the task ran, and what is known below it: a time axis, the bars on it, and the same in
 * words.
 */
@NullMarked
package io.github.mwinspector.view.timeline;

import org.jspecify.annotations.NullMarked;
