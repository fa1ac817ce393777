/** Inbound federation: changes what an identity provider says of a user. */
@NullMarked
package io.github.cognitotriggers.federation;

import org.jspecify.annotations.NullMarked;
