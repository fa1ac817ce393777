package io.github.cognitotriggers.local.trigger;

import org.jspecify.annotations.Nullable;

/**
 * What comes next in a custom authentication.
 *
 * @param challengeName the next challenge; null if none was named
 * @param issueTokens the user is signed in
 * @param failAuthentication the user is turned away
 */
public record DefineAuthChallengeAnswer(
        @Nullable String challengeName, boolean issueTokens, boolean failAuthentication) {}
