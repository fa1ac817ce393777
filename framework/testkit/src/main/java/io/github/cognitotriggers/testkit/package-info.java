/** Tests of triggers with JUnit 5: a local user pool, events of every trigger, and assertions. */
@NullMarked
package io.github.cognitotriggers.testkit;

import org.jspecify.annotations.NullMarked;
