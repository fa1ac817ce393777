package io.github.cognitotriggers;

/**
 * What becomes of an event whose trigger has methods, none of which is for it. To refuse is to
 * answer {@code failAuthentication: true} in define auth challenge, {@code answerCorrect: false} in
 * verify auth challenge, and to fail elsewhere.
 */
public enum Unmatched {
    /**
     * An event of a source that no method names goes back as it came, except to define, create and
     * verify auth challenge and the custom senders, where it is refused. An event of a source that
     * methods take, but none with these conditions, is refused.
     */
    BY_TRIGGER,
    /** It goes back as it came; to define, create and verify auth challenge it is refused. */
    PASS,
    /** It is refused. */
    REFUSE
}
