package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.DefineAuthChallengeEvent;
import io.github.cognitotriggers.challenge.VerifyAuthChallengeEvent;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.postauthentication.PostAuthenticationEvent;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.preauthentication.PreAuthenticationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.sender.CustomEmailSenderEvent;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** An event: the JSON that Cognito sent. */
final class EventModel<E extends TriggerEvent> extends Model<E> {

    /** What of an event is about the pool and the app, and not about a user. */
    private static final Shown HEADER =
            Shown.paths(
                    "version",
                    "triggerSource",
                    "region",
                    "userPoolId",
                    "callerContext.awsSdkVersion",
                    "callerContext.clientId");

    /** Down to the names of an identity provider's claims, and the members of a session's steps. */
    private static final int LEVELS = 4;

    static final List<EventModel<?>> ALL =
            List.of(
                    of(Trigger.PRE_SIGN_UP, PreSignUpEvent.class, PreSignUpEvent::fromJson),
                    of(
                            Trigger.POST_CONFIRMATION,
                            PostConfirmationEvent.class,
                            PostConfirmationEvent::fromJson),
                    of(
                            Trigger.PRE_AUTHENTICATION,
                            PreAuthenticationEvent.class,
                            PreAuthenticationEvent::fromJson),
                    of(
                            Trigger.POST_AUTHENTICATION,
                            PostAuthenticationEvent.class,
                            PostAuthenticationEvent::fromJson),
                    of(
                            Trigger.DEFINE_AUTH_CHALLENGE,
                            DefineAuthChallengeEvent.class,
                            DefineAuthChallengeEvent::fromJson),
                    of(
                            Trigger.CREATE_AUTH_CHALLENGE,
                            CreateAuthChallengeEvent.class,
                            CreateAuthChallengeEvent::fromJson),
                    of(
                            Trigger.VERIFY_AUTH_CHALLENGE,
                            VerifyAuthChallengeEvent.class,
                            VerifyAuthChallengeEvent::fromJson),
                    of(
                            Trigger.PRE_TOKEN_GENERATION,
                            PreTokenGenerationEvent.class,
                            PreTokenGenerationEvent::fromJson),
                    of(
                            Trigger.USER_MIGRATION,
                            UserMigrationEvent.class,
                            UserMigrationEvent::fromJson),
                    of(
                            Trigger.CUSTOM_MESSAGE,
                            CustomMessageEvent.class,
                            CustomMessageEvent::fromJson),
                    of(
                            Trigger.CUSTOM_EMAIL_SENDER,
                            CustomEmailSenderEvent.class,
                            CustomEmailSenderEvent::fromJson),
                    of(
                            Trigger.CUSTOM_SMS_SENDER,
                            CustomSmsSenderEvent.class,
                            CustomSmsSenderEvent::fromJson),
                    of(
                            Trigger.INBOUND_FEDERATION,
                            InboundFederationEvent.class,
                            InboundFederationEvent::fromJson));

    private final Trigger trigger;
    private final Function<byte[], E> fromJson;

    private EventModel(Trigger trigger, Class<E> type, Function<byte[], E> fromJson) {
        super(type, new Redaction(LEVELS, HEADER));
        this.trigger = trigger;
        this.fromJson = fromJson;
    }

    private static <E extends TriggerEvent> EventModel<E> of(
            Trigger trigger, Class<E> type, Function<byte[], E> fromJson) {
        return new EventModel<>(trigger, type, fromJson);
    }

    /** Reads an event of the type that its {@code triggerSource} calls for. */
    static TriggerEvent readAny(Members members) throws IOException {
        byte[] json = members.json();
        Trigger trigger = Trigger.ofSource(TriggerEnvelope.parse(json).triggerSource());
        for (EventModel<?> model : ALL) {
            if (model.trigger == trigger) {
                return model.fromJson.apply(json);
            }
        }
        throw new IllegalArgumentException(
                "event.triggerSource is of no trigger that this version of the library knows");
    }

    E read(Members members) throws IOException {
        return fromJson.apply(members.json());
    }

    /** Byte for byte where the target is JSON text in no layout of its own. */
    @Override
    void write(E event, JsonGenerator out) throws IOException {
        if (JsonTokens.isText(out) && out.getPrettyPrinter() == null) {
            out.writeRawValue(new String(event.json(), StandardCharsets.UTF_8));
        } else {
            try (JsonParser tokens = tokens(event)) {
                tokens.nextToken();
                JsonTokens.copy(tokens, out);
            }
        }
    }

    @Override
    JsonParser tokens(E event) throws IOException {
        return JsonTokens.FACTORY.createParser(event.json());
    }
}
