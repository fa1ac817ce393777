/**
 * Custom authentication: define auth challenge says what comes next, create auth challenge asks it,
 * verify auth challenge checks the answer.
 */
@NullMarked
package io.github.cognitotriggers.challenge;

import org.jspecify.annotations.NullMarked;
