/** Trigger invocations in a file, one JSON object a line. */
@NullMarked
package io.github.cognitotriggers.local.recording;

import org.jspecify.annotations.NullMarked;
