/** The outside world: profile files, credentials, clients, the call itself and what went wrong. */
@NullMarked
package io.github.mwinspector.aws;

import org.jspecify.annotations.NullMarked;
