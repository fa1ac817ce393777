/**
 * The demos: one walks a user through the sample's user pool, the other one sends the sample events
 * through the sample functions and compares what they answer.
 */
@NullMarked
package io.github.cognitotriggers.sample.demo;

import org.jspecify.annotations.NullMarked;
