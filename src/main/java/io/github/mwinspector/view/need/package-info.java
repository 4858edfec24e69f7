/** What a person must do or allow before a look-up can succeed, as a form in the window. */
@NullMarked
package io.github.mwinspector.view.need;

import org.jspecify.annotations.NullMarked;
