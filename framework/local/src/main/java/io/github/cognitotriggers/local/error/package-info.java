/** The errors that a user pool's operations end in. */
@NullMarked
package io.github.cognitotriggers.local.error;

import org.jspecify.annotations.NullMarked;
