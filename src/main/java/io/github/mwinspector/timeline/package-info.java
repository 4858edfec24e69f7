/**
 * When a task and what is known below it ran, without a node: bars in lanes, the places of times on
 * an axis, the shapes that are drawn, and the same in words. The window and the HTML report draw
 * it.
 */
@NullMarked
package io.github.mwinspector.timeline;

import org.jspecify.annotations.NullMarked;
