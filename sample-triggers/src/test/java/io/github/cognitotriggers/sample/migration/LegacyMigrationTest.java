package io.github.cognitotriggers.sample.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.WholeFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LegacyMigrationTest {

    private static final Map<String, String> LENA =
            Map.of(
                    "email", "legacy@example.com",
                    "email_verified", "true",
                    "given_name", "Lena",
                    "locale", "fr-FR");

    private final LegacyMigration migration = new LegacyMigration(MemoryDirectory.seeded());

    private UserMigrationResponse withPassword(String userName, String request) {
        UserMigrationEvent event = event("Authentication", userName, request);
        UserMigrationResponse first = migration.withPassword(event);
        assertThat(migration.withPassword(event)).as("the second delivery").isEqualTo(first);
        return first;
    }

    private UserMigrationResponse forgotPassword(String userName) {
        UserMigrationEvent event = event("ForgotPassword", userName, "{}");
        UserMigrationResponse first = migration.forgotPassword(event);
        assertThat(migration.forgotPassword(event)).as("the second delivery").isEqualTo(first);
        return first;
    }

    private static UserMigrationEvent event(String source, String userName, String request) {
        return UserMigrationEvent.fromJson(
                Event.of("1", "UserMigration_" + source, userName, request));
    }

    @Test
    void the_right_password_migrates_the_user_without_a_message() {
        UserMigrationResponse response =
                withPassword(
                        "Legacy@example.com",
                        "{\"password\": \"Legacy-Passw0rd!\", \"validationData\": null}");

        assertThat(response.isDeclined()).isFalse();
        assertThat(response.userAttributes()).isEqualTo(LENA);
        assertThat(response.finalUserStatus()).contains(FinalUserStatus.CONFIRMED);
        assertThat(response.messageAction()).contains("SUPPRESS");
        assertThat(response.desiredDeliveryMediums()).isEmpty();
        assertThat(response.forceAliasCreation()).isEmpty();
    }

    @Test
    void a_wrong_or_missing_password_and_an_unknown_user_are_declined_alike() {
        assertThat(
                        List.of(
                                withPassword(
                                        "legacy@example.com", "{\"password\": \"Spring2019?\"}"),
                                withPassword("legacy@example.com", "{}"),
                                withPassword(
                                        "nobody@example.com",
                                        "{\"password\": \"Legacy-Passw0rd!\"}")))
                .containsOnly(UserMigrationResponse.declined());
    }

    @Test
    void who_forgot_the_password_is_migrated_with_a_verified_address_and_no_password() {
        UserMigrationResponse response = forgotPassword("legacy@example.com");

        assertThat(response.userAttributes()).isEqualTo(LENA);
        assertThat(response.finalUserStatus()).isEmpty();
        assertThat(response.messageAction()).contains("SUPPRESS");
        assertThat(forgotPassword("nobody@example.com").isDeclined()).isTrue();
    }

    @Test
    void a_source_that_nobody_knew_is_declined() {
        WholeFunction.of(new LegacyMigrationFunction())
                .returns(Event.of("1", "UserMigration_Telepathy", "legacy@example.com", "{}"));
    }

    @Test
    void a_legacy_user_in_a_log_is_nobody() {
        assertThat(new LegacyUser("legacy@example.com", "Lena", "fr-FR")).hasToString("LegacyUser");
    }
}
