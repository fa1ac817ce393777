package io.github.cognitotriggers.sample.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigrationEvent;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import io.github.cognitotriggers.sample.Event;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LegacyMigrationTest {

    private static final Map<String, String> LENA =
            Map.of(
                    "email", "legacy@example.com",
                    "email_verified", "true",
                    "given_name", "Lena",
                    "locale", "fr-FR");

    private final LegacyMigration function = new LegacyMigration();

    private UserMigrationResponse handle(String source, String userName, String request) {
        UserMigrationEvent event =
                UserMigrationEvent.fromJson(
                        Event.of("1", "UserMigration_" + source, userName, request));
        UserMigrationResponse first = function.handle(event, TriggerContext.forTest());
        UserMigrationResponse second = function.handle(event, TriggerContext.forTest());
        assertThat(second).as("the second delivery").hasToString(first.toString());
        return second;
    }

    @Test
    void the_right_password_migrates_the_user_without_a_message() {
        UserMigrationResponse response =
                handle(
                        "Authentication",
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
                        handle(
                                        "Authentication",
                                        "legacy@example.com",
                                        "{\"password\": \"Spring2019?\"}")
                                .isDeclined())
                .isTrue();
        assertThat(handle("Authentication", "legacy@example.com", "{}").isDeclined()).isTrue();
        assertThat(
                        handle(
                                        "Authentication",
                                        "nobody@example.com",
                                        "{\"password\": \"Legacy-Passw0rd!\"}")
                                .isDeclined())
                .isTrue();
    }

    @Test
    void who_forgot_the_password_is_migrated_with_a_verified_address_and_no_password() {
        UserMigrationResponse response = handle("ForgotPassword", "legacy@example.com", "{}");

        assertThat(response.userAttributes()).isEqualTo(LENA);
        assertThat(response.finalUserStatus()).isEmpty();
        assertThat(response.messageAction()).contains("SUPPRESS");
        assertThat(handle("ForgotPassword", "nobody@example.com", "{}").isDeclined()).isTrue();
    }

    @Test
    void a_source_that_nobody_knew_is_declined() {
        assertThat(handle("Telepathy", "legacy@example.com", "{}").isDeclined()).isTrue();
    }

    @Test
    void a_legacy_user_in_a_log_is_nobody() {
        assertThat(new LegacyUser("legacy@example.com", "Lena", "fr-FR")).hasToString("LegacyUser");
    }
}
