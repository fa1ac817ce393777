/**
 * What every trigger shares: the event's header, the handler that Lambda calls, and the one
 * exception whose text reaches the end user.
 */
@NullMarked
package io.github.cognitotriggers;

import org.jspecify.annotations.NullMarked;
