/** Post authentication: takes note of a sign-in that succeeded, before tokens are made. */
@NullMarked
package io.github.cognitotriggers.postauthentication;

import org.jspecify.annotations.NullMarked;
