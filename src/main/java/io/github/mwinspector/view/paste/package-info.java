/** What was understood of a pasted text, as a line of chips. */
@NullMarked
package io.github.mwinspector.view.paste;

import org.jspecify.annotations.NullMarked;
