/** Pre authentication: lets a sign-in begin or refuses it. */
@NullMarked
package io.github.cognitotriggers.preauthentication;

import org.jspecify.annotations.NullMarked;
