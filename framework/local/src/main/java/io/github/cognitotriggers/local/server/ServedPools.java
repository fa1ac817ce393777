package io.github.cognitotriggers.local.server;

import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.Timeline;

/**
 * What a server serves until it is reset.
 *
 * @param pools that clients talk to
 * @param timeline of all of these pools, as their environment has it
 * @param functions that the Invoke API offers
 */
public record ServedPools(UserPools pools, Timeline timeline, FunctionCatalog functions) {}
