/** Measures the local user pool and the test kit, as {@code bench/run} says. */
@NullMarked
package io.github.cognitotriggers.bench;

import org.jspecify.annotations.NullMarked;
