/**
 * The two AWS files and what their profiles are: a tolerant reading that runs and calls nothing.
 */
@NullMarked
package io.github.mwinspector.aws.files;

import org.jspecify.annotations.NullMarked;
