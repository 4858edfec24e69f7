/** The answer as it came: member by member, and the body itself. */
@NullMarked
package io.github.mwinspector.view.detail;

import org.jspecify.annotations.NullMarked;
