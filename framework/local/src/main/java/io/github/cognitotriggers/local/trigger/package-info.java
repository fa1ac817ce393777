/**
 * What fires a user pool's triggers: makes their events, calls their functions and judges what
 * comes back, as Cognito does it.
 */
@NullMarked
package io.github.cognitotriggers.local.trigger;

import org.jspecify.annotations.NullMarked;
