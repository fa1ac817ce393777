/**
 * Pre token generation: changes what the ID token and the access token say, for all three versions
 * of the event.
 */
@NullMarked
package io.github.cognitotriggers.pretoken;

import org.jspecify.annotations.NullMarked;
