/**
 * Custom email sender and custom SMS sender: the function sends Cognito's messages itself, with a
 * code that the pool's KMS key encrypted.
 */
@NullMarked
package io.github.cognitotriggers.sender;

import org.jspecify.annotations.NullMarked;
