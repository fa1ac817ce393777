/** The demo: sends the sample events through the sample functions and compares what they answer. */
@NullMarked
package io.github.cognitotriggers.sample.demo;

import org.jspecify.annotations.NullMarked;
