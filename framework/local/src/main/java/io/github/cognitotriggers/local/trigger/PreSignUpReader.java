package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.TriggerSource;

/** Reads the answers of pre sign-up. */
final class PreSignUpReader {

    private PreSignUpReader() {}

    static PreSignUpAnswer read(Members response, TriggerSource source, UserView user) {
        PreSignUpAnswer answer =
                new PreSignUpAnswer(
                        flag(response, "autoConfirmUser"),
                        flag(response, "autoVerifyEmail"),
                        flag(response, "autoVerifyPhone"));
        if (source == TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER) {
            return PreSignUpAnswer.NONE;
        }
        if (answer.autoVerifyEmail()) {
            require(response, "autoVerifyEmail", user, "email");
        }
        if (answer.autoVerifyPhone()) {
            require(response, "autoVerifyPhone", user, "phone_number");
        }
        return answer;
    }

    /**
     * Observed: {@code "false"} confirmed a user, so a string is not read as what it spells.
     * Assumption: any string but an empty one counts as true, for all three.
     */
    private static boolean flag(Members response, String member) {
        JsonNode value = response.find(member);
        return value != null && value.isTextual()
                ? !value.textValue().isEmpty()
                : response.bool(member);
    }

    /** Documented: the sign-up fails with an error. Assumption: with this one. */
    private static void require(Members response, String member, UserView user, String attribute) {
        if (!user.attributes().containsKey(attribute)) {
            throw response.wrong(member, "the user has no " + attribute);
        }
    }
}
