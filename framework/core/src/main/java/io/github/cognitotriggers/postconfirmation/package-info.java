/** Post confirmation: what follows when a user was confirmed or has a new password. */
@NullMarked
package io.github.cognitotriggers.postconfirmation;

import org.jspecify.annotations.NullMarked;
