/** What can be chosen: profiles, regions and the connection made of the two. */
@NullMarked
package io.github.mwinspector.profile;

import org.jspecify.annotations.NullMarked;
