/**
 * The user pool itself: users, codes, sessions, tokens and flows, in memory. It fires triggers
 * through {@code local.trigger}, and keeps nothing of the metadata that it hands them.
 */
@NullMarked
package io.github.cognitotriggers.local.pool;

import org.jspecify.annotations.NullMarked;
