/**
 * The triggers of an invite-only, passwordless software service: one package for each part of it,
 * one class for each function.
 */
@NullMarked
package io.github.cognitotriggers.sample;

import org.jspecify.annotations.NullMarked;
