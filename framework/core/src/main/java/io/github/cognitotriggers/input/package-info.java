/**
 * Typed, validating access to what an app sends along: {@code clientMetadata} and {@code
 * validationData}.
 */
@NullMarked
package io.github.cognitotriggers.input;

import org.jspecify.annotations.NullMarked;
