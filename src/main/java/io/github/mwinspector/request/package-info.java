/** What is asked: ids as value types and the request made of them. */
@NullMarked
package io.github.mwinspector.request;

import org.jspecify.annotations.NullMarked;
