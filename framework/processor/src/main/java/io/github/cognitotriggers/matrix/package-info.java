/** Which operation's metadata reaches which trigger, for compilers, tests and documentation. */
@NullMarked
package io.github.cognitotriggers.matrix;

import org.jspecify.annotations.NullMarked;
