/** The JSON reader and writer, and the envelope that keeps an event's bytes. Not API. */
@NullMarked
package io.github.cognitotriggers.internal.json;

import org.jspecify.annotations.NullMarked;
