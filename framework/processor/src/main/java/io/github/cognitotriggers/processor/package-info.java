/** The annotation processors. */
@NullMarked
package io.github.cognitotriggers.processor;

import org.jspecify.annotations.NullMarked;
