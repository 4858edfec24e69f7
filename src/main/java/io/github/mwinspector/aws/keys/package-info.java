/** How a profile becomes keys: its own, those of a role, those of a sign-in. */
@NullMarked
package io.github.mwinspector.aws.keys;

import org.jspecify.annotations.NullMarked;
