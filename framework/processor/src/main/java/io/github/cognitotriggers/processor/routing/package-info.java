/** Makes of a class with annotated methods one that calls them. */
@NullMarked
package io.github.cognitotriggers.processor.routing;

import org.jspecify.annotations.NullMarked;
