/** Emails in the user's language. */
@NullMarked
package io.github.cognitotriggers.sample.message;

import org.jspecify.annotations.NullMarked;
