package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.Unmatched;

/**
 * What becomes of an event that no method takes.
 *
 * @param result the constant of the generated code
 * @param reason a comment
 */
record Otherwise(String result, String reason) {

    /**
     * What becomes of it.
     *
     * @param sourceIsTaken whether methods take events of its source, if conditions hold
     */
    static Otherwise of(Trigger trigger, Unmatched unmatched, boolean sourceIsTaken) {
        boolean decides =
                switch (trigger) {
                    case DEFINE_AUTH_CHALLENGE, CREATE_AUTH_CHALLENGE, VERIFY_AUTH_CHALLENGE ->
                            true;
                    default -> false;
                };
        boolean sends =
                trigger == Trigger.CUSTOM_EMAIL_SENDER || trigger == Trigger.CUSTOM_SMS_SENDER;
        if (unmatched == Unmatched.REFUSE) {
            return refused("As unmatched = REFUSE says");
        }
        if (decides) {
            return refused("A sign-in depends on the answer, so none is not enough");
        }
        if (unmatched == Unmatched.PASS) {
            return new Otherwise("PASSES", "As unmatched = PASS says.");
        }
        if (sourceIsTaken) {
            return refused("The conditions may be there to keep such events out");
        }
        return sends
                ? refused("Nobody else would send the message")
                : new Otherwise("PASSES", "Methods name other sources, and Cognito goes on.");
    }

    private static Otherwise refused(String reason) {
        return new Otherwise("REFUSED", reason + ".");
    }
}
