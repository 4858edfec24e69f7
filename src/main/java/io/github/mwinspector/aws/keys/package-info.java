/** How a profile becomes keys: its own, those of a role, a sign-in, a command or the machine. */
@NullMarked
package io.github.mwinspector.aws.keys;

import org.jspecify.annotations.NullMarked;
