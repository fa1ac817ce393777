package io.github.cognitotriggers.input;

import io.github.cognitotriggers.internal.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What an app gave for checking only, which Cognito passes on under the name {@code
 * validationData}: to pre sign-up the {@code ValidationData} of SignUp and AdminCreateUser, to pre
 * authentication and user migration the {@code ClientMetadata} of InitiateAuth and
 * AdminInitiateAuth.
 */
public final class ValidationData extends ClientInput {

    private ValidationData(@Nullable JsonObject json) {
        super(json);
    }

    /** For the event types of this library. */
    public static ValidationData of(JsonObject request) {
        return new ValidationData(request.object("validationData"));
    }

    @Override
    String memberName() {
        return "validationData";
    }
}
