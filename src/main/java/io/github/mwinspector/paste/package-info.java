/** Pasted text, whatever it is, turned into what it says of a task execution and where it is. */
@NullMarked
package io.github.mwinspector.paste;

import org.jspecify.annotations.NullMarked;
