/** Claims of identity providers, made uniform. */
@NullMarked
package io.github.cognitotriggers.sample.federation;

import org.jspecify.annotations.NullMarked;
