/** How a call is made and what becomes of it: clients, endpoints, records, failures in words. */
@NullMarked
package io.github.mwinspector.aws.call;

import org.jspecify.annotations.NullMarked;
