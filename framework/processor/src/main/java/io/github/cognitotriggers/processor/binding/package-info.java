/** Client data as Java values: what a type and its constraints mean, as code that reads it. */
@NullMarked
package io.github.cognitotriggers.processor.binding;

import org.jspecify.annotations.NullMarked;
