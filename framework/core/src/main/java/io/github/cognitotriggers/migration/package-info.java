/** User migration: takes a user over from another directory when the user comes by. */
@NullMarked
package io.github.cognitotriggers.migration;

import org.jspecify.annotations.NullMarked;
