/** From the bytes of a response to the model, with nothing that was sent lost on the way. */
@NullMarked
package io.github.mwinspector.answer;

import org.jspecify.annotations.NullMarked;
