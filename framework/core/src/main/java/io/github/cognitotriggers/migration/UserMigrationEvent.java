package io.github.cognitotriggers.migration;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import java.util.Optional;

/**
 * Somebody whom the pool does not know signs in with a plain password, or has forgotten it: {@link
 * #triggerSource()} tells which. {@link #userName()} is what the user typed.
 *
 * <p>Not called for sign-ins with SRP or without a password, nor for federated ones.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html">Migrate
 *     user Lambda trigger</a>
 */
public final class UserMigrationEvent extends TriggerEvent {

    /** For generated code; {@link #fromJson} is for everyone else. */
    public UserMigrationEvent(TriggerEnvelope envelope) {
        super(envelope);
    }

    /**
     * Reads an event, for tests and tools.
     *
     * @throws IllegalArgumentException if the text is not JSON, has no {@code triggerSource} or
     *     {@code request}, or is an event of another trigger
     */
    public static UserMigrationEvent fromJson(byte[] json) {
        return new UserMigrationEvent(parse(Trigger.USER_MIGRATION, json));
    }

    /**
     * The password that the user typed, in plain text; empty if the user has forgotten it. Never
     * log it.
     */
    public Optional<String> password() {
        return Optional.ofNullable(request().string("password"));
    }

    /**
     * The {@code ClientMetadata} of InitiateAuth or AdminInitiateAuth, which comes under this name;
     * nothing in a forgotten password, or in managed login.
     */
    public ValidationData validationData() {
        return ValidationData.of(request());
    }

    /**
     * The {@code ClientMetadata} of ForgotPassword. AWS names AdminRespondToAuthChallenge too, but
     * no flow is known in which that one gets here. Nothing in a sign-in: see {@link
     * #validationData()}.
     */
    public ClientMetadata clientMetadata() {
        return ClientMetadata.of(request());
    }
}
