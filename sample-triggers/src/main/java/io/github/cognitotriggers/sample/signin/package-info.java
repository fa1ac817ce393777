/** Who may sign in, and when they last did. */
@NullMarked
package io.github.cognitotriggers.sample.signin;

import org.jspecify.annotations.NullMarked;
