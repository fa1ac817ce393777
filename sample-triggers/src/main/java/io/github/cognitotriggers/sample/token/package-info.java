/** What the tokens say of a user. */
@NullMarked
package io.github.cognitotriggers.sample.token;

import org.jspecify.annotations.NullMarked;
