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
        if (unmatched == Unmatched.REFUSE) {
            return refused("As unmatched = REFUSE says");
        }
        switch (trigger) {
            case DEFINE_AUTH_CHALLENGE -> {
                return refused("The answer is failAuthentication: no method has agreed");
            }
            case CREATE_AUTH_CHALLENGE -> {
                return refused("Without a method there is no challenge to pass");
            }
            case VERIFY_AUTH_CHALLENGE -> {
                return refused("The answer is answerCorrect: false, since no method has agreed");
            }
            default -> {}
        }
        if (unmatched == Unmatched.PASS) {
            return new Otherwise("PASSES", "As unmatched = PASS says.");
        }
        if (sourceIsTaken) {
            return refused(
                    "The conditions of no method hold: to pass might let in what they keep out");
        }
        return trigger == Trigger.CUSTOM_EMAIL_SENDER || trigger == Trigger.CUSTOM_SMS_SENDER
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
