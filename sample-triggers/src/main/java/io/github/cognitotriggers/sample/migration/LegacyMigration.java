package io.github.cognitotriggers.sample.migration;

import dagger.Component;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationHandler;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import java.util.Optional;

/**
 * User migration: takes over whom the legacy directory knows. With the right password the user goes
 * on with it; who forgot it gets Cognito's code for a new one, for which the address must be
 * verified. Everybody else is declined, in the same way, so that a wrong password and an unknown
 * user look alike.
 *
 * <p>Being migrated twice does no harm: nothing is changed in the directory.
 */
public final class LegacyMigration extends UserMigrationHandler {

    /** What this function is made of. */
    @Component(modules = DirectoryModule.class)
    interface Wiring {

        LegacyDirectory directory();
    }

    private final LegacyDirectory directory;

    /** For Lambda. */
    public LegacyMigration() {
        this(DaggerLegacyMigration_Wiring.create().directory());
    }

    LegacyMigration(LegacyDirectory directory) {
        this.directory = directory;
    }

    @Override
    protected UserMigrationResponse handle(UserMigrationEvent event, TriggerContext context) {
        TriggerSource source = event.triggerSource();
        if (source == TriggerSource.USER_MIGRATION_AUTHENTICATION) {
            Optional<String> password = event.password();
            Optional<LegacyUser> user =
                    password.isPresent()
                            ? directory.authenticate(event.userName(), password.get())
                            : Optional.empty();
            return user.isPresent()
                    ? migrated(user.get()).finalUserStatus(FinalUserStatus.CONFIRMED).build()
                    : UserMigrationResponse.declined();
        }
        if (source == TriggerSource.USER_MIGRATION_FORGOT_PASSWORD) {
            Optional<LegacyUser> user = directory.find(event.userName());
            return user.isPresent()
                    ? migrated(user.get()).build()
                    : UserMigrationResponse.declined();
        }
        return UserMigrationResponse.declined();
    }

    private static UserMigrationResponse.Builder migrated(LegacyUser user) {
        return UserMigrationResponse.builder()
                .userAttribute("email", user.email())
                .userAttribute("email_verified", "true")
                .userAttribute("given_name", user.givenName())
                .userAttribute("locale", user.locale())
                // They know the product: no welcome, and no password that they did not ask for.
                .suppressMessage();
    }
}
