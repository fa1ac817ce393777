package io.github.cognitotriggers.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserMigrationAnswerTest {

    private static final String FAILED =
            "UserNotFoundException: Exception migrating user in app client " + OneTrigger.CLIENT;

    @Test
    void a_user_is_migrated_with_all_that_the_function_says() {
        assertThat(
                        migrate(
                                """
                                {"userAttributes":{"email":"mary@example.com",
                                   "email_verified":"true"},
                                 "finalUserStatus":"CONFIRMED","messageAction":"SUPPRESS",
                                 "desiredDeliveryMediums":["EMAIL"],"forceAliasCreation":true,
                                 "enableSMSMFA":true}
                                """))
                .contains(
                        new UserMigrationAnswer(
                                Map.of("email", "mary@example.com", "email_verified", "true"),
                                true,
                                true,
                                List.of("EMAIL"),
                                true,
                                true));
    }

    @Test
    void without_a_word_the_password_is_reset_and_an_invitation_goes_out_as_a_text_message() {
        assertThat(migrate("{\"userAttributes\":{\"email\":\"mary@example.com\"}}"))
                .contains(
                        new UserMigrationAnswer(
                                Map.of("email", "mary@example.com"),
                                false,
                                false,
                                List.of("SMS"),
                                false,
                                false));
    }

    @Test
    void a_function_that_throws_is_an_exception_migrating_the_user_and_not_the_wrapper() {
        OneTrigger pool =
                OneTrigger.throwing(Trigger.USER_MIGRATION, new Exception("Bad password"));

        assertThat(error(pool, false)).isEqualTo(FAILED);
        assertThat(error(pool, true)).isEqualTo(FAILED);
    }

    @Test
    void a_function_that_returns_nothing_is_an_exception_migrating_the_user() {
        assertThat(error(OneTrigger.writing(Trigger.USER_MIGRATION, ""), false)).isEqualTo(FAILED);
        assertThat(error(OneTrigger.writing(Trigger.USER_MIGRATION, "null"), true))
                .isEqualTo(FAILED);
    }

    @Test
    void a_function_that_takes_too_long_is_an_exception_migrating_the_user() {
        CountDownLatch never = new CountDownLatch(1);
        OneTrigger pool =
                new OneTrigger(
                                Trigger.USER_MIGRATION,
                                event -> {
                                    never.await();
                                    return event;
                                })
                        .with(
                                TriggerLimits.DEFAULT
                                        .withTimeout(Duration.ofMillis(10))
                                        .withAttempts(1));

        assertThat(error(pool, false)).isEqualTo(FAILED);
    }

    @Test
    void an_untouched_response_is_an_exception_migrating_the_user_if_unknown_users_show() {
        assertThat(error(OneTrigger.echoing(Trigger.USER_MIGRATION), false)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userAttributes\":null}"})
    void an_untouched_or_empty_response_is_any_unknown_user_if_those_are_hidden(String response) {
        assertThat(
                        OneTrigger.responding(Trigger.USER_MIGRATION, response)
                                .in(call(true))
                                .userMigration(
                                        TriggerSource.USER_MIGRATION_AUTHENTICATION,
                                        "mary",
                                        "secret"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"finalUserStatus\":\"CONFIRMED\"}",
                "{\"userAttributes\":{\"email_verified\":true}}",
                "{\"userAttributes\":[]}",
                "{\"userAttributes\":{},\"messageAction\":\"LATER\"}",
                "{\"userAttributes\":{},\"desiredDeliveryMediums\":[\"PIGEON\"]}",
                "{\"userAttributes\":{},\"desiredDeliveryMediums\":\"SMS\"}",
                "{\"userAttributes\":{},\"forceAliasCreation\":\"true\"}"
            })
    void an_answer_of_the_wrong_shape_is_an_exception_migrating_the_user(String response) {
        assertThat(error(OneTrigger.responding(Trigger.USER_MIGRATION, response), true))
                .isEqualTo(FAILED);
    }

    @Test
    void the_timeline_has_what_the_function_said() {
        OneTrigger pool =
                OneTrigger.throwing(Trigger.USER_MIGRATION, new Exception("Bad password"));

        assertThatThrownBy(
                        () ->
                                pool.in(call(false))
                                        .userMigration(
                                                TriggerSource.USER_MIGRATION_AUTHENTICATION,
                                                "mary",
                                                "secret"))
                .hasRootCauseMessage("Bad password");

        assertThat(pool.invocation().error()).contains("Bad password");
    }

    private static Optional<UserMigrationAnswer> migrate(String response) {
        return OneTrigger.responding(Trigger.USER_MIGRATION, response)
                .in(call(false))
                .userMigration(TriggerSource.USER_MIGRATION_AUTHENTICATION, "mary", "secret");
    }

    private static String error(OneTrigger pool, boolean hiding) {
        Triggers triggers = pool.in(call(hiding));
        CognitoException error =
                catchThrowableOfType(
                        CognitoException.class,
                        () ->
                                triggers.userMigration(
                                        TriggerSource.USER_MIGRATION_AUTHENTICATION,
                                        "mary",
                                        "secret"));
        return error.errorType() + ": " + error.getMessage();
    }

    private static CallContext call(boolean hiding) {
        return OneTrigger.call(Operation.INITIATE_AUTH).withPreventUserExistenceErrors(hiding);
    }
}
