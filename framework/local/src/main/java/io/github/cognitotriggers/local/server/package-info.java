/**
 * The local user pools over HTTP: the protocol of the AWS API on loopback, the pages of the pools'
 * domains, and what a test wants to see.
 */
@NullMarked
package io.github.cognitotriggers.local.server;

import org.jspecify.annotations.NullMarked;
