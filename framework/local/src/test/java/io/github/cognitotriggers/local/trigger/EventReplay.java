package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import io.github.cognitotriggers.matrix.SourceMatrix;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the call that Cognito would have made an event for, and so the event again. */
final class EventReplay {

    private final JsonNode event;
    private final JsonNode request;
    private final TriggerSource source;
    private final Trigger trigger;

    EventReplay(JsonNode event) {
        this.event = event;
        this.request = event.get("request");
        this.source = TriggerSource.of(event.get("triggerSource").textValue());
        this.trigger = Objects.requireNonNull(source.trigger());
    }

    /** The event that the pool makes. */
    JsonNode again() throws InterruptedException {
        PoolTriggers.Builder functions = PoolTriggers.builder();
        if (trigger == Trigger.PRE_TOKEN_GENERATION) {
            functions.preTokenGeneration(event.get("version").asInt(), bytes -> bytes);
        } else {
            functions.on(trigger, bytes -> bytes);
        }
        OneTrigger pool = new OneTrigger(functions.build());
        try {
            fire(pool.in(call()));
        } catch (io.github.cognitotriggers.local.error.CognitoException e) {
            // A migration that is only echoed is an error; its event is there.
        }
        pool.timeline.awaitIdle(Duration.ofSeconds(10));
        return pool.event();
    }

    private CallContext call() {
        JsonNode caller = event.get("callerContext");
        String clientId = caller.path("clientId").textValue();
        boolean namesClient = clientId != null && !clientId.equals("CLIENT_ID_NOT_APPLICABLE");
        boolean validation = trigger == Trigger.PRE_SIGN_UP;
        return new CallContext(
                operation(),
                event.get("region").textValue(),
                event.get("userPoolId").textValue(),
                namesClient ? clientId : null,
                request.has("userNotFound"),
                caller.get("awsSdkVersion").textValue(),
                texts(
                        trigger == Trigger.PRE_AUTHENTICATION
                                        || source == TriggerSource.USER_MIGRATION_AUTHENTICATION
                                ? request.get("validationData")
                                : request.get("clientMetadata")),
                validation ? texts(request.get("validationData")) : null);
    }

    private Operation operation() {
        Operation likeliest = SourceMatrix.likeliest(source);
        return switch (likeliest) {
            case CONFIRM_SIGN_UP -> confirmation();
            // Without an app's data it may be the call before that one just as well.
            case RESPOND_TO_AUTH_CHALLENGE ->
                    trigger == Trigger.VERIFY_AUTH_CHALLENGE || request.hasNonNull("clientMetadata")
                            ? likeliest
                            : Operation.INITIATE_AUTH;
            default -> likeliest;
        };
    }

    private Operation confirmation() {
        if ("EXTERNAL_PROVIDER"
                .equals(request.at("/userAttributes/cognito:user_status").textValue())) {
            return Operation.MANAGED_LOGIN;
        }
        return event.get("callerContext").hasNonNull("clientId")
                ? Operation.CONFIRM_SIGN_UP
                : Operation.ADMIN_CONFIRM_SIGN_UP;
    }

    private void fire(Triggers triggers) {
        switch (trigger) {
            case PRE_SIGN_UP -> triggers.preSignUp(source, user());
            case POST_CONFIRMATION -> triggers.postConfirmation(source, user());
            case PRE_AUTHENTICATION -> triggers.preAuthentication(user());
            case POST_AUTHENTICATION ->
                    triggers.postAuthentication(user(), request.get("newDeviceUsed").asBoolean());
            case DEFINE_AUTH_CHALLENGE -> triggers.defineAuthChallenge(user(), session());
            case CREATE_AUTH_CHALLENGE ->
                    triggers.createAuthChallenge(
                            user(), request.get("challengeName").textValue(), session());
            case VERIFY_AUTH_CHALLENGE ->
                    triggers.verifyAuthChallenge(
                            user(),
                            Objects.requireNonNull(
                                    texts(request.get("privateChallengeParameters"))),
                            request.get("challengeAnswer").textValue());
            case PRE_TOKEN_GENERATION ->
                    triggers.preTokenGeneration(
                            source, user(), groups(), list(request.path("scopes")));
            case USER_MIGRATION ->
                    triggers.userMigration(
                            source,
                            event.get("userName").textValue(),
                            request.path("password").textValue());
            case CUSTOM_MESSAGE -> triggers.customMessage(source, user(), true);
            case CUSTOM_EMAIL_SENDER ->
                    triggers.customEmailSender(source, user(), request.get("code").textValue());
            case CUSTOM_SMS_SENDER ->
                    triggers.customSmsSender(source, user(), request.get("code").textValue());
            case INBOUND_FEDERATION ->
                    triggers.inboundFederation(
                            new FederatedSignIn(
                                    event.get("userName").textValue(),
                                    request.get("providerName").textValue(),
                                    request.get("providerType").textValue(),
                                    (ObjectNode) request.get("attributes")));
        }
    }

    private UserView user() {
        Map<String, String> attributes =
                new LinkedHashMap<>(Objects.requireNonNull(texts(request.get("userAttributes"))));
        String status = attributes.get("cognito:user_status");
        attributes.remove("cognito:user_status");
        // What the pool adds to a federated user's by itself.
        attributes.remove("cognito:email_alias", "");
        attributes.remove("cognito:phone_number_alias", "");
        return new UserView(event.get("userName").textValue(), status, attributes);
    }

    private List<ChallengeResult> session() {
        List<ChallengeResult> rounds = new ArrayList<>();
        for (JsonNode round : request.get("session")) {
            rounds.add(
                    new ChallengeResult(
                            round.get("challengeName").textValue(),
                            round.get("challengeResult").booleanValue(),
                            round.path("challengeMetadata").textValue()));
        }
        return rounds;
    }

    private @Nullable GroupConfiguration groups() {
        JsonNode groups = request.get("groupConfiguration");
        return groups.isNull()
                ? null
                : new GroupConfiguration(
                        list(groups.get("groupsToOverride")),
                        list(groups.get("iamRolesToOverride")),
                        groups.get("preferredRole").textValue());
    }

    private static List<String> list(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.textValue()));
        return texts;
    }

    private static @Nullable Map<String, String> texts(@Nullable JsonNode object) {
        if (object == null || object.isNull()) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().textValue()));
        return texts;
    }
}
