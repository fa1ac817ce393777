/** Walk-throughs by real clients. */
@NullMarked
package io.github.cognitotriggers.local.clients;

import org.jspecify.annotations.NullMarked;
