/**
 * The triggers of an invite-only, passwordless software service: one package for each part of it.
 * Each trigger has a class with annotated methods, and beside it a small function with a component
 * of its own, so that a function loads what it serves and no more.
 */
@NullMarked
package io.github.cognitotriggers.sample;

import org.jspecify.annotations.NullMarked;
