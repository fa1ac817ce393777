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
            return refused("Nobody signs in by a challenge that no method took");
        }
        if (unmatched == Unmatched.PASS) {
            return new Otherwise("PASSES", "As unmatched = PASS says.");
        }
        if (sourceIsTaken) {
            return refused(
                    "The conditions of no method hold: to pass might let in what they keep out");
        }
        return sends
                ? refused("No method is for such a source, and nobody else would send the message")
                : new Otherwise(
                        "PASSES",
                        "No method is for such a source, and without a function Cognito would go"
                                + " on.");
    }

    private static Otherwise refused(String reason) {
        return new Otherwise("REFUSED", reason + ".");
    }
}
