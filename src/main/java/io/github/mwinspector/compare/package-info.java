/** What differs between two task executions: values and one pure function. */
@NullMarked
package io.github.mwinspector.compare;

import org.jspecify.annotations.NullMarked;
