/** The built-in demo account: a loopback endpoint that speaks the service's wire protocol. */
@NullMarked
package io.github.mwinspector.demo;

import org.jspecify.annotations.NullMarked;
