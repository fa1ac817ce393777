/** Who may sign up, and what a new user becomes a member of. */
@NullMarked
package io.github.cognitotriggers.sample.signup;

import org.jspecify.annotations.NullMarked;
