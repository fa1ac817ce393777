package io.github.cognitotriggers.local.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of the pool.
 *
 * @param precedence the lower, the better its role; null counts as the worst
 * @param roleArn the IAM role of its members
 */
record Group(
        String name,
        @Nullable String description,
        @Nullable Integer precedence,
        @Nullable String roleArn,
        Instant created,
        Instant modified) {}
