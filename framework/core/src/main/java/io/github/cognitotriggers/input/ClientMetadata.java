package io.github.cognitotriggers.input;

import io.github.cognitotriggers.internal.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What an app gave as {@code ClientMetadata} and Cognito passed on under the name {@code
 * clientMetadata}. Which operation's data reaches which trigger is said at each event's accessor.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#working-with-lambda-trigger-client-metadata">Client
 *     metadata</a>
 */
public final class ClientMetadata extends ClientInput {

    private ClientMetadata(@Nullable JsonObject json) {
        super(json);
    }

    /** For the event types of this library. */
    public static ClientMetadata of(JsonObject request) {
        return new ClientMetadata(request.object("clientMetadata"));
    }

    /** What an event has that has none. */
    public static ClientMetadata none() {
        return new ClientMetadata(null);
    }

    @Override
    String memberName() {
        return "clientMetadata";
    }
}
