/** The shapes that the AWS API gives its requests, and the errors for requests of other shapes. */
@NullMarked
package io.github.cognitotriggers.local.api;

import org.jspecify.annotations.NullMarked;
