/** Runs a template's functions: in JVMs of their own, in this one, or through a Lambda endpoint. */
@NullMarked
package io.github.cognitotriggers.local.function;

import org.jspecify.annotations.NullMarked;
