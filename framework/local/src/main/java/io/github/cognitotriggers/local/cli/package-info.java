/** The local user pool as a program. */
@NullMarked
package io.github.cognitotriggers.local.cli;

import org.jspecify.annotations.NullMarked;
