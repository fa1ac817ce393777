package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.InvalidResponseException;

/** What a scope may look like: {@code [\x21\x23-\x5B\x5D-\x7E]{1,256}}. */
final class ScopeRule {

    private static final int MAX_LENGTH = 256;

    private ScopeRule() {}

    /**
     * Checks a scope.
     *
     * @param caller the builder's method, for errors
     */
    static void require(String caller, String scope) {
        if (scope == null || scope.isEmpty() || scope.length() > MAX_LENGTH) {
            throw InvalidResponseException.because(
                    caller + ": a scope has 1 to " + MAX_LENGTH + " characters");
        }
        for (int i = 0; i < scope.length(); i++) {
            char c = scope.charAt(i);
            if (c == ' ') {
                throw InvalidResponseException.because(
                        caller
                                + ": a scope has no blank (there is one at "
                                + i
                                + "); several scopes are several arguments");
            }
            if (c < '!' || c > '~' || c == '"' || c == '\\') {
                throw InvalidResponseException.because(
                        caller
                                + ": a scope has no quote, backslash, control or non-ASCII"
                                + " character (there is one at "
                                + i
                                + ")");
            }
        }
    }
}
