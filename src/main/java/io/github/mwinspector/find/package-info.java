/** Where an execution is searched for when nobody knows its account or region. */
@NullMarked
package io.github.mwinspector.find;

import org.jspecify.annotations.NullMarked;
