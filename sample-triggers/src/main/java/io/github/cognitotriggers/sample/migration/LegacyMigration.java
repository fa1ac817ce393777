package io.github.cognitotriggers.sample.migration;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigration;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * User migration: takes over whom the legacy directory knows. With the right password the user goes
 * on with it; who forgot it gets Cognito's code for a new one, for which the address must be
 * verified. Everybody else is declined, in the same way, so that a wrong password and an unknown
 * user look alike. Any other source has no method, and the event goes back as it came, which
 * declines as well.
 *
 * <p>Being migrated twice does no harm: nothing is changed in the directory.
 */
@CognitoTriggers
final class LegacyMigration {

    private final LegacyDirectory directory;

    @Inject
    LegacyMigration(LegacyDirectory directory) {
        this.directory = directory;
    }

    @UserMigration(source = TriggerSource.USER_MIGRATION_AUTHENTICATION)
    UserMigrationResponse withPassword(UserMigrationEvent event) {
        Optional<String> password = event.password();
        Optional<LegacyUser> user =
                password.isPresent()
                        ? directory.authenticate(event.userName(), password.get())
                        : Optional.empty();
        return user.isPresent()
                ? migrated(user.get()).finalUserStatus(FinalUserStatus.CONFIRMED).build()
                : UserMigrationResponse.declined();
    }

    @UserMigration(source = TriggerSource.USER_MIGRATION_FORGOT_PASSWORD)
    UserMigrationResponse forgotPassword(UserMigrationEvent event) {
        Optional<LegacyUser> user = directory.find(event.userName());
        return user.isPresent() ? migrated(user.get()).build() : UserMigrationResponse.declined();
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
