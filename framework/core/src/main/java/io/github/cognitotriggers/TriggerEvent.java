package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.internal.json.MalformedJsonException;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * What all events have in common: an immutable view of the JSON that Cognito sent. Safe for use by
 * several threads.
 *
 * <p>Members are decoded when they are asked for, so a member that nobody reads cannot fail,
 * whatever a later version of Cognito puts there. What can be absent or null is an {@link
 * java.util.Optional}; every other accessor throws {@link IllegalArgumentException} if the member
 * is missing, and all of them do if it has another JSON type. The message names the member, never
 * its content.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#cognito-user-pools-lambda-trigger-event-parameter-shared">Common
 *     parameters of trigger events</a>
 */
public abstract class TriggerEvent {

    private final TriggerEnvelope envelope;

    /** For the event types of this library; the set of triggers is Cognito's. */
    protected TriggerEvent(TriggerEnvelope envelope) {
        this.envelope = envelope;
    }

    /**
     * An event that was read from JSON, for tests and tools. A source of no known trigger passes:
     * it may be newer than this library.
     */
    protected static TriggerEnvelope parse(Trigger trigger, byte[] json) {
        TriggerEnvelope envelope = TriggerEnvelope.parse(json.clone());
        Trigger actual = Trigger.ofSource(envelope.triggerSource());
        if (actual != null && actual != trigger) {
            throw MalformedJsonException.because(
                    "event.triggerSource is one of the trigger "
                            + actual.configName()
                            + ", not of "
                            + trigger.configName());
        }
        return envelope;
    }

    /**
     * The version of the event's shape: {@code "1"}, for pre token generation {@code "1"}, {@code
     * "2"} or {@code "3"}. An open set.
     */
    public final String version() {
        String version = envelope.event().scalar("version");
        if (version == null) {
            throw MalformedJsonException.because("event.version is missing");
        }
        return version;
    }

    /**
     * What made Cognito call; {@link TriggerSource#UNKNOWN} for a source this library does not
     * know.
     */
    public final TriggerSource triggerSource() {
        return TriggerSource.of(envelope.triggerSource());
    }

    /** The text of {@code triggerSource}. */
    public final String triggerSourceValue() {
        return envelope.triggerSource();
    }

    /**
     * The AWS Region that the event comes from; with a multi-Region pool not always that of the
     * pool's id.
     */
    public final String region() {
        return envelope.event().requireString("region");
    }

    /** The id of the user pool. */
    public final String userPoolId() {
        return envelope.event().requireString("userPoolId");
    }

    /**
     * The user's name in the pool; what the user typed in a user migration, {@code <Provider>_<id>}
     * for a federated user, {@code ClientCredentials} for a machine.
     */
    public final String userName() {
        return envelope.event().requireString("userName");
    }

    /** Who called Cognito. */
    public final CallerContext callerContext() {
        return new CallerContext(envelope.event().object("callerContext"));
    }

    /**
     * The whole event as it came, as UTF-8 JSON; a copy. For members that this library does not
     * know. It holds everything, passwords and codes included: never log it.
     */
    public final byte[] json() {
        return envelope.bytes().clone();
    }

    final TriggerEnvelope envelope() {
        return envelope;
    }

    /** The event's {@code request}. */
    protected final JsonObject request() {
        return envelope.request();
    }

    /** The user's attributes, none if the event has none. */
    protected final UserAttributes readUserAttributes() {
        return new UserAttributes(envelope.request().object("userAttributes"));
    }

    /** Names the event's type, its source and the members of its request; never a value. */
    @Override
    public final String toString() {
        return getClass().getSimpleName()
                + "["
                + TriggerSource.of(envelope.triggerSource())
                + ", request "
                + envelope.request()
                + "]";
    }
}
