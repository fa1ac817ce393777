/** A user pool on a laptop: Cognito's flows, with the triggers fired as Cognito fires them. */
@NullMarked
package io.github.cognitotriggers.local;

import org.jspecify.annotations.NullMarked;
