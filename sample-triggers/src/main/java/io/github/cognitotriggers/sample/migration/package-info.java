/** Users of the system before this one. */
@NullMarked
package io.github.cognitotriggers.sample.migration;

import org.jspecify.annotations.NullMarked;
