package io.github.cognitotriggers;

/**
 * A response that Cognito would refuse, or that would do what nobody can want. The message names
 * the rule and the member, never a value that came from a user. An error of the function: its text
 * reaches the log, not the end user.
 */
public final class InvalidResponseException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** For the response types; the text names the rule that was broken. */
    public InvalidResponseException(String rule) {
        super(rule);
    }

    /** One to throw; typed so that nobody has to load this class before it is needed. */
    public static IllegalArgumentException because(String rule) {
        return new InvalidResponseException(rule);
    }
}
