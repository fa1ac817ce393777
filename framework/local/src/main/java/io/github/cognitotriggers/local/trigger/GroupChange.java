package io.github.cognitotriggers.local.trigger;

/** What pre token generation wants of the groups, in both tokens. */
public sealed interface GroupChange {

    /** Its response does not mention them: they stay. */
    record Keep() implements GroupChange {}

    /** It returned an empty or null {@code groupOverrideDetails}: no groups, no roles. */
    record Suppress() implements GroupChange {}

    /**
     * It returned others.
     *
     * @param configuration in place of the user's own
     */
    record Replace(GroupConfiguration configuration) implements GroupChange {}
}
