/** How text from outside is carried and shown: made visible, kept secret, masked. */
@NullMarked
package io.github.mwinspector.text;

import org.jspecify.annotations.NullMarked;
