/** What the processor says to the compiler, by number. */
@NullMarked
package io.github.cognitotriggers.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
