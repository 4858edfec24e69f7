/** What came back: records and pure facts about them. */
@NullMarked
package io.github.mwinspector.model;

import org.jspecify.annotations.NullMarked;
