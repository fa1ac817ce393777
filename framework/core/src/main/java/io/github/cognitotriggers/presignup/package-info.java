/** Pre sign-up: accepts, refuses or confirms a user before the profile exists. */
@NullMarked
package io.github.cognitotriggers.presignup;

import org.jspecify.annotations.NullMarked;
