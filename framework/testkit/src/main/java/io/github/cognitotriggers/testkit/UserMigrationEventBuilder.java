package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserMigrationAnswer;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import java.util.Optional;

/** An event of user migration. Cognito reads a user, or that there is none. */
public final class UserMigrationEventBuilder
        extends EventBuilder<
                UserMigrationEvent, Optional<UserMigrationAnswer>, UserMigrationEventBuilder> {

    private String password = "Passw0rd!";

    UserMigrationEventBuilder() {
        super(TriggerSource.USER_MIGRATION_AUTHENTICATION);
    }

    /** Sets what was typed; an event of ForgotPassword has none. */
    public UserMigrationEventBuilder password(String typed) {
        this.password = typed;
        return this;
    }

    /**
     * Has the app client hide who does not exist: then an answer without a user is no error of its
     * own.
     */
    public UserMigrationEventBuilder hidingUsers() {
        return hidden();
    }

    @Override
    UserMigrationEventBuilder self() {
        return this;
    }

    @Override
    Optional<UserMigrationAnswer> fire(Triggers triggers, UserView user) {
        boolean forgotten = source() == TriggerSource.USER_MIGRATION_FORGOT_PASSWORD;
        return triggers.userMigration(source(), user.userName(), forgotten ? null : password);
    }

    @Override
    UserMigrationEvent read(byte[] event) {
        return UserMigrationEvent.fromJson(event);
    }
}
