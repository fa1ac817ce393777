package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static io.github.cognitotriggers.local.trigger.OneTrigger.NEW_USER;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.MetadataMatrix;
import io.github.cognitotriggers.matrix.MetadataMatrix.Delivery;
import io.github.cognitotriggers.matrix.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A call of each trigger, for what holds for all of them. */
final class Firing {

    private Firing() {}

    /** All that Cognito waits for. */
    static Stream<Trigger> synchronousTriggers() {
        return Arrays.stream(Trigger.values()).filter(Trigger::isSynchronous);
    }

    /** An operation that runs the trigger. */
    static Operation operation(Trigger trigger) {
        return Arrays.stream(Operation.values())
                .filter(
                        operation ->
                                MetadataMatrix.entry(operation, trigger).delivery()
                                        != Delivery.DOES_NOT_RUN)
                .findFirst()
                .orElseThrow();
    }

    /** Calls the trigger with one of its sources. */
    static void fire(Triggers triggers, Trigger trigger) {
        switch (trigger) {
            case PRE_SIGN_UP -> triggers.preSignUp(TriggerSource.PRE_SIGN_UP_SIGN_UP, NEW_USER);
            case POST_CONFIRMATION ->
                    triggers.postConfirmation(
                            TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP, MARY);
            case PRE_AUTHENTICATION -> triggers.preAuthentication(MARY);
            case POST_AUTHENTICATION -> triggers.postAuthentication(MARY, false);
            case DEFINE_AUTH_CHALLENGE -> triggers.defineAuthChallenge(MARY, List.of());
            case CREATE_AUTH_CHALLENGE ->
                    triggers.createAuthChallenge(MARY, "CUSTOM_CHALLENGE", List.of());
            case VERIFY_AUTH_CHALLENGE ->
                    triggers.verifyAuthChallenge(MARY, Map.of("code", "314159"), "314159");
            case PRE_TOKEN_GENERATION ->
                    triggers.preTokenGeneration(
                            TriggerSource.TOKEN_GENERATION_AUTHENTICATION,
                            MARY,
                            GroupConfiguration.NONE,
                            List.of("aws.cognito.signin.user.admin"));
            case USER_MIGRATION ->
                    triggers.userMigration(
                            TriggerSource.USER_MIGRATION_AUTHENTICATION,
                            "mary@example.com",
                            "Legacy-Passw0rd!");
            case CUSTOM_MESSAGE ->
                    triggers.customMessage(TriggerSource.CUSTOM_MESSAGE_SIGN_UP, MARY, true);
            case CUSTOM_EMAIL_SENDER ->
                    triggers.customEmailSender(
                            TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP, MARY, "code");
            case CUSTOM_SMS_SENDER ->
                    triggers.customSmsSender(TriggerSource.CUSTOM_SMS_SENDER_SIGN_UP, MARY, "code");
            case INBOUND_FEDERATION ->
                    triggers.inboundFederation(
                            new FederatedSignIn("Corp_1", "Corp", "OIDC", Json.object()));
        }
    }
}
