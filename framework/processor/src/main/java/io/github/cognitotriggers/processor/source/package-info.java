/** Writes Java source files. */
@NullMarked
package io.github.cognitotriggers.processor.source;

import org.jspecify.annotations.NullMarked;
