/**
 * Runs functions under AWS's own runtime interface client, the program that calls them on Lambda.
 *
 * <p>{@link io.github.cognitotriggers.runtime.RuntimeClient} is for the tests of other modules too.
 */
@NullMarked
package io.github.cognitotriggers.runtime;

import org.jspecify.annotations.NullMarked;
