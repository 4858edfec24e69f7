/** A status, a kind of task and alarms, each as icon, word and colour; used by all other views. */
@NullMarked
package io.github.mwinspector.view.badge;

import org.jspecify.annotations.NullMarked;
