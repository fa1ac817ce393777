/**
 * Jackson for those who want it: a module that reads and writes events and responses, and metadata
 * whose values are JSON documents.
 */
@NullMarked
package io.github.cognitotriggers.jackson;

import org.jspecify.annotations.NullMarked;
