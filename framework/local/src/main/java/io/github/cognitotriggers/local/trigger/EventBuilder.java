package io.github.cognitotriggers.local.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in the making. The header, the initial {@code response} and the call's data are filled
 * in by themselves; the trigger adds what else its {@code request} has.
 */
final class EventBuilder {

    private final CallContext call;
    private final TriggerSource source;
    private final Trigger trigger;
    private final String userName;
    private final PassedData data;
    private final ObjectNode request = Json.object();
    private int version = 1;

    EventBuilder(CallContext call, TriggerSource source, Trigger trigger, String userName) {
        if (source.trigger() != trigger) {
            throw new IllegalArgumentException(source + " is no source of " + trigger);
        }
        this.call = call;
        this.source = source;
        this.trigger = trigger;
        this.userName = userName;
        this.data = PassedData.of(call, source, trigger);
    }

    TriggerSource source() {
        return source;
    }

    Trigger trigger() {
        return trigger;
    }

    PassedData data() {
        return data;
    }

    EventBuilder version(int newVersion) {
        version = newVersion;
        return this;
    }

    /** The user's attributes, with the status where Cognito adds it: not before there is a user. */
    EventBuilder attributesOf(UserView user) {
        ObjectNode attributes = Json.object();
        user.attributes().forEach(attributes::put);
        if (user.status() != null) {
            attributes.put("cognito:user_status", user.status());
        }
        if (source == TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER) {
            // Observed. Assumption: always there, whatever aliases the pool has.
            attributes.putIfAbsent("cognito:email_alias", TextNode.valueOf(""));
            attributes.putIfAbsent("cognito:phone_number_alias", TextNode.valueOf(""));
        }
        return with("userAttributes", attributes);
    }

    /**
     * Whether there is such a user: only for app clients that hide it, and for them always.
     * Assumption: so in the three custom challenge triggers too, as documented for pre
     * authentication.
     */
    EventBuilder notFound(UserView user) {
        if (call.preventUserExistenceErrors()) {
            request.put("userNotFound", !user.exists());
        }
        return this;
    }

    /** The rounds of a custom authentication. */
    EventBuilder session(List<ChallengeResult> session) {
        ArrayNode rounds = request.putArray("session");
        for (ChallengeResult round : session) {
            ObjectNode entry =
                    rounds.addObject()
                            .put("challengeName", round.challengeName())
                            .put("challengeResult", round.challengeResult());
            // Observed: null for a custom challenge without metadata. Assumption: Cognito's own
            // challenges, which can have none, lack the member.
            if (round.challengeMetadata() != null
                    || round.challengeName().equals("CUSTOM_CHALLENGE")) {
                entry.put("challengeMetadata", round.challengeMetadata());
            }
        }
        return this;
    }

    /** What pre token generation is told of groups and, from event version 2 on, scopes. */
    EventBuilder tokens(@Nullable GroupConfiguration groups, List<String> scopes) {
        if (groups == null) {
            request.putNull("groupConfiguration");
        } else {
            ObjectNode configuration = request.putObject("groupConfiguration");
            groups.groups().forEach(configuration.putArray("groupsToOverride")::add);
            groups.roles().forEach(configuration.putArray("iamRolesToOverride")::add);
            configuration.put("preferredRole", groups.preferredRole());
        }
        if (version > 1) {
            scopes.forEach(request.putArray("scopes")::add);
        }
        return this;
    }

    EventBuilder with(String member, JsonNode value) {
        request.set(member, value);
        return this;
    }

    EventBuilder with(String member, @Nullable String value) {
        request.put(member, value);
        return this;
    }

    EventBuilder with(String member, boolean value) {
        request.put(member, value);
        return this;
    }

    /** The whole event. */
    ObjectNode build() {
        writeData();
        ObjectNode event =
                Json.object()
                        .put("version", Integer.toString(version))
                        .put("region", call.region())
                        .put("userPoolId", call.userPoolId())
                        .put("userName", userName);
        ObjectNode callerContext = event.putObject("callerContext");
        callerContext.put("awsSdkVersion", call.awsSdkVersion());
        CallerClient.write(callerContext, call, source);
        event.put("triggerSource", source.value());
        event.set("request", request);
        ObjectNode response = InitialResponse.of(trigger, version);
        if (response != null) {
            event.set("response", response);
        }
        return event;
    }

    private void writeData() {
        switch (trigger) {
            case PRE_SIGN_UP -> {
                request.set("validationData", validationDataOfPreSignUp());
                writeClientMetadataIfAny();
            }
            case PRE_AUTHENTICATION, USER_MIGRATION -> {
                request.set("validationData", Json.object(data.validationData()));
                writeClientMetadataIfAny();
            }
            // Observed: null, unlike in every other event.
            case CUSTOM_EMAIL_SENDER, CUSTOM_SMS_SENDER ->
                    request.set("clientMetadata", Json.object(data.clientMetadata()));
            default -> writeClientMetadataIfAny();
        }
    }

    private JsonNode validationDataOfPreSignUp() {
        // Observed: a federated sign-in has an empty object where others have null.
        return source == TriggerSource.PRE_SIGN_UP_EXTERNAL_PROVIDER
                ? Json.object()
                : Json.object(data.validationData());
    }

    private void writeClientMetadataIfAny() {
        if (data.clientMetadata() != null) {
            request.set("clientMetadata", Json.object(data.clientMetadata()));
        }
    }
}
