package io.github.cognitotriggers;

/**
 * A response that Cognito would refuse, or that would do what nobody can want. The message names
 * the rule and the member, never a value that came from a user. An error of the function: its text
 * reaches the log, not the end user.
 */
public final class InvalidResponseException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private InvalidResponseException(String rule) {
        super(rule);
    }

    /**
     * One to throw, for the response types of this library. Typed so that nobody has to load this
     * class before it is needed.
     *
     * @param rule the rule that was broken
     */
    public static IllegalArgumentException because(String rule) {
        return new InvalidResponseException(rule);
    }
}
