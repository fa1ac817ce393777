package io.github.cognitotriggers.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.CallContext;
import io.github.cognitotriggers.local.trigger.ChallengeResult;
import io.github.cognitotriggers.local.trigger.FederatedSignIn;
import io.github.cognitotriggers.local.trigger.GroupConfiguration;
import io.github.cognitotriggers.local.trigger.InvokeException;
import io.github.cognitotriggers.local.trigger.Json;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.matrix.SourceMatrix;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * An event of any source, made by what fires the triggers of the local pool: a made-up user's call
 * goes through a function that keeps the event and fails.
 */
final class SampleEvent {

    private static final String REGION = "us-east-1";
    private static final String POOL = "us-east-1_EXAMPLE01";
    private static final String CLIENT = "1example23456789abcdefghij";
    private static final String SUB = "7d8ca528-4931-4254-9273-ea5ee853f271";

    private static final UserView USER =
            UserView.of(
                    "mary",
                    "CONFIRMED",
                    Map.of("sub", SUB, "email", "mary@example.com", "email_verified", "true"));
    private static final UserView NEW_USER =
            UserView.toBeCreated("mary", Map.of("email", "mary@example.com"));
    private static final UserView FEDERATED =
            UserView.toBeCreated("Example_123", Map.of("email", "mary@example.com"));
    private static final UserView MACHINE = UserView.unknown("ClientCredentials");

    private SampleEvent() {}

    /**
     * Makes an event.
     *
     * @param version of pre token generation's event, 1 to 3; of other triggers' 1
     */
    static JsonNode of(TriggerSource source, int version) {
        Trigger trigger = source.trigger();
        if (trigger == null) {
            throw new IllegalArgumentException("No trigger gets " + source);
        }
        CompletableFuture<byte[]> event = new CompletableFuture<>();
        TriggerFunction keeping =
                bytes -> {
                    event.complete(bytes);
                    throw new InvokeException("Kept");
                };
        PoolTriggers functions =
                trigger == Trigger.PRE_TOKEN_GENERATION
                        ? PoolTriggers.builder().preTokenGeneration(version, keeping).build()
                        : PoolTriggers.builder().on(trigger, keeping).build();
        Triggers triggers =
                new Triggers(
                        functions,
                        call(source),
                        TimelineRecorder.NONE,
                        InstantSource.system(),
                        TriggerLimits.DEFAULT);
        try {
            fire(triggers, trigger, source);
        } catch (CognitoException e) {
            // The function's failure, or that it has no answer to judge.
        }
        try {
            return Json.read(event.join());
        } catch (IOException e) {
            throw new IllegalStateException("An event is JSON", e);
        }
    }

    private static void fire(Triggers triggers, Trigger trigger, TriggerSource source) {
        switch (trigger) {
            case PRE_SIGN_UP ->
                    triggers.preSignUp(
                            source,
                            source == TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER
                                    ? FEDERATED
                                    : NEW_USER);
            case POST_CONFIRMATION -> triggers.postConfirmation(source, USER);
            case PRE_AUTHENTICATION -> triggers.preAuthentication(USER);
            case POST_AUTHENTICATION -> triggers.postAuthentication(USER, false);
            case DEFINE_AUTH_CHALLENGE -> triggers.defineAuthChallenge(USER, wrongAnswer());
            case CREATE_AUTH_CHALLENGE ->
                    triggers.createAuthChallenge(USER, "CUSTOM_CHALLENGE", wrongAnswer());
            case VERIFY_AUTH_CHALLENGE ->
                    triggers.verifyAuthChallenge(USER, Map.of("answer", "123456"), "123456");
            case PRE_TOKEN_GENERATION -> fireTokens(triggers, source);
            case USER_MIGRATION ->
                    triggers.userMigration(
                            source,
                            "mary",
                            source == TriggerSource.USER_MIGRATION_AUTHENTICATION
                                    ? "Password@123"
                                    : null);
            case CUSTOM_MESSAGE -> triggers.customMessage(source, USER, true);
            case CUSTOM_EMAIL_SENDER -> fireEmail(triggers, source);
            case CUSTOM_SMS_SENDER -> triggers.customSmsSender(source, USER, "AYADeFDBPx8=");
            case INBOUND_FEDERATION -> triggers.inboundFederation(signIn());
        }
    }

    private static List<ChallengeResult> wrongAnswer() {
        return List.of(new ChallengeResult("CUSTOM_CHALLENGE", false, "CODE"));
    }

    private static void fireTokens(Triggers triggers, TriggerSource source) {
        if (source == TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS) {
            triggers.preTokenGeneration(source, MACHINE, null, List.of("orders/read"));
        } else {
            triggers.preTokenGeneration(
                    source,
                    USER,
                    GroupConfiguration.NONE,
                    List.of("aws.cognito.signin.user.admin"));
        }
    }

    private static void fireEmail(Triggers triggers, TriggerSource source) {
        if (source == TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION) {
            Map<String, String> notice =
                    Map.of(
                            "EVENT_ID", SUB,
                            "USER_NAME", "mary",
                            "IP_ADDRESS", "192.0.2.1",
                            "ACCOUNT_TAKE_OVER_ACTION", "NO_ACTION",
                            "ONE_CLICK_LINK_VALID", "https://example.com/valid",
                            "ONE_CLICK_LINK_INVALID", "https://example.com/invalid",
                            "LOGIN_TIME", "Nov 21, 2026, 10:00:00 AM",
                            "FEEDBACK_TOKEN", "token");
            triggers.customEmailSender(source, UserView.toBeCreated("mary", notice), null);
        } else {
            triggers.customEmailSender(source, USER, "AYADeFDBPx8=");
        }
    }

    private static FederatedSignIn signIn() {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        attributes.putObject("tokenResponse").put("token_type", "Bearer").put("expires_in", "3600");
        attributes.putObject("idToken").put("sub", "123").put("email", "mary@example.com");
        attributes.putObject("userInfo").put("sub", "123").put("email", "mary@example.com");
        return new FederatedSignIn("Example_123", "Example", "OIDC", attributes);
    }

    /** A call that fires it, with data that shows where an app's data arrive. */
    private static CallContext call(TriggerSource source) {
        return CallContext.of(SourceMatrix.likeliest(source), REGION, POOL, CLIENT)
                .withData(Map.of("key", "clientMetadata"), Map.of("key", "validationData"));
    }
}
