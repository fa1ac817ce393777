package io.github.cognitotriggers.migration;

import io.github.cognitotriggers.SingleTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;

/**
 * Base class of a function for user migration.
 *
 * <p>Every successful migration runs pre sign-up too, as {@code PreSignUp_AdminCreateUser}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html">Migrate
 *     user Lambda trigger</a>
 */
public abstract class UserMigrationHandler extends SingleTriggerHandler {

    /** For the function, which Lambda makes. */
    protected UserMigrationHandler() {
        super(Trigger.USER_MIGRATION);
    }

    /**
     * Answers one event. To turn a user away, for an unknown name or a wrong password, answer
     * {@link UserMigrationResponse#declined()}.
     *
     * <p>No text reaches the user. Whatever this method throws, a {@link
     * io.github.cognitotriggers.TriggerRejectedException} too, the app gets {@code
     * UserNotFoundException} with Cognito's own text, {@code Exception migrating user in app client
     * <id>}; so it learns that there is no such user, also where the app client has {@code
     * PreventUserExistenceErrors} enabled. Cognito may or may not have created the user of a
     * migration that failed.
     */
    protected abstract UserMigrationResponse handle(
            UserMigrationEvent event, TriggerContext context) throws Exception;

    @Override
    protected final TriggerEvent read(TriggerEnvelope envelope) {
        return new UserMigrationEvent(envelope);
    }

    @Override
    protected final TriggerResponse answer(TriggerEvent event, TriggerContext context)
            throws Exception {
        return handle((UserMigrationEvent) event, context);
    }
}
