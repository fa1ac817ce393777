/** How an event finds its handler; called by the base classes, not by applications. */
@NullMarked
package io.github.cognitotriggers.routing;

import org.jspecify.annotations.NullMarked;
