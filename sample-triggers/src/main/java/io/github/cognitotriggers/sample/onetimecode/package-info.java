/** Signing in with a code by email: define, create and verify. */
@NullMarked
package io.github.cognitotriggers.sample.onetimecode;

import org.jspecify.annotations.NullMarked;
