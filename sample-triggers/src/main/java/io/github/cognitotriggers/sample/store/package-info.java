/** What the functions remember: small interfaces, in memory for local runs and in DynamoDB. */
@NullMarked
package io.github.cognitotriggers.sample.store;

import org.jspecify.annotations.NullMarked;
