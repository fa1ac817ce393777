package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitotriggers.AnsweringHandlers;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.trigger.DefineAuthChallengeAnswer;
import io.github.cognitotriggers.local.trigger.PreSignUpAnswer;
import io.github.cognitotriggers.local.trigger.UserMigrationAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one function makes of one event. */
class HandlerResultTest {

    @Test
    void an_answer_is_what_cognito_reads_of_it() {
        HandlerResult<PreSignUpAnswer> result =
                Events.preSignUp()
                        .clientMetadata("invitation", "ACME2026")
                        .validationData("captcha", "solved")
                        .invoke(new InviteOnly());

        assertThat(result.answer()).isEqualTo(new PreSignUpAnswer(true, false, false));
        assertThat(result)
                .succeeded()
                .received(clientMetadata("invitation", "ACME2026"))
                .answered("autoConfirmUser", true);
    }

    @Test
    void a_rejection_is_what_the_client_sees() {
        HandlerResult<PreSignUpAnswer> result = Events.preSignUp().invoke(new InviteOnly());

        assertThat(result)
                .rejectedWith(
                        "UserLambdaValidationException",
                        "PreSignUp failed with error Not invited.");
        assertThat(result.error())
                .map(CognitoException::errorType)
                .contains("UserLambdaValidationException");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(result::answer)
                .withMessageContaining("PreSignUp failed with error Not invited.");
    }

    @Test
    void a_wrong_shape_is_refused_as_cognito_refuses_it() {
        HandlerResult<PreSignUpAnswer> result =
                Events.preSignUp()
                        .invoke(
                                (in, out, context) ->
                                        out.write(
                                                new String(
                                                                in.readAllBytes(),
                                                                StandardCharsets.UTF_8)
                                                        .replace("false", "\"no\"")
                                                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(result)
                .rejectedWith("InvalidLambdaResponseException", "Unrecognizable lambda output");
    }

    @Test
    void what_a_test_puts_into_the_request_gets_to_the_function() {
        HandlerResult<DefineAuthChallengeAnswer> result =
                Events.defineAuthChallenge()
                        .round("CUSTOM_CHALLENGE", true)
                        .request("unheardOf", true)
                        .invoke(new CodeSignIn.Define());

        assertThat(result.answer().issueTokens()).isTrue();
        assertThat(result).requestHas("unheardOf", true).requestHasNo("userNotFound");
    }

    @Test
    void a_migration_that_fails_is_rejected_as_the_client_sees_it() {
        HandlerResult<?> result =
                Events.userMigration()
                        .invoke(
                                (in, out, context) -> {
                                    throw new IllegalStateException("No such user");
                                });

        assertThat(result)
                .rejectedWith(
                        "UserNotFoundException",
                        "Exception migrating user in app client localclient")
                .failedWith(
                        "UserLambdaValidationException",
                        "UserMigration failed with error No such user.");
        assertThat(textOf(() -> assertThat(result).succeeded()))
                .startsWith(
                        "Expected UserMigration_Authentication to answer\nbut it failed with\n"
                                + "  UserLambdaValidationException: UserMigration failed");
        assertThat(textOf(() -> assertThat(result).rejectedWith("A", "B")))
                .startsWith(
                        "Expected UserMigration_Authentication to reject with\n  A: B\n"
                                + "but it rejected with\n  UserNotFoundException: Exception");
    }

    @Test
    void a_migration_that_is_declined_is_a_rejection_and_no_failure() {
        HandlerResult<?> result =
                Events.userMigration().invoke((in, out, context) -> in.transferTo(out));

        assertThat(result)
                .rejectedWith(
                        "UserNotFoundException",
                        "Exception migrating user in app client localclient");
        assertThat(textOf(() -> assertThat(result).succeeded()))
                .startsWith(
                        "Expected UserMigration_Authentication to answer\nbut it declined, with\n"
                                + "  UserNotFoundException: Exception migrating user in app client"
                                + " localclient\n\n");
        assertThat(textOf(result::answer))
                .startsWith("The function declined\n\n")
                .endsWith(
                        "\n  = UserNotFoundException: Exception migrating user in app client"
                                + " localclient\n");
    }

    @Test
    void a_migration_that_is_declined_where_users_are_hidden_is_an_answer() {
        HandlerResult<Optional<UserMigrationAnswer>> result =
                Events.userMigration()
                        .hidingUsers()
                        .invoke((in, out, context) -> in.transferTo(out));

        assertThat(result).succeeded();
        assertThat(result.answer()).isEmpty();
        assertThat(textOf(() -> assertThat(result).rejectedWith("A", "B")))
                .contains("but it answered\n\n");
    }

    private static String textOf(ThrowingCallable failing) {
        return String.valueOf(catchThrowableOfType(AssertionError.class, failing).getMessage());
    }

    @Test
    void a_senders_failure_is_in_its_invocation() {
        HandlerResult<?> result =
                Events.customEmailSender()
                        .invoke(
                                (in, out, context) -> {
                                    throw new IllegalStateException("No mail today");
                                });

        assertThat(result.error()).isEmpty();
        assertThat(textOf(() -> assertThat(result).rejectedWith("A", "B")))
                .contains("but it failed with\n  UserLambdaValidationException: CustomEmailSender");
        assertThat(textOf(() -> assertThat(result).succeeded())).contains("but it failed with\n");
        assertThat(result)
                .failedWith(
                        "UserLambdaValidationException",
                        "CustomEmailSender failed with error No mail today.");
    }

    @ParameterizedTest
    @EnumSource(value = TriggerSource.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void every_source_can_be_sent_to_a_function(TriggerSource source) {
        HandlerResult<?> result = EventsTest.builder(source).invoke(new AnsweringHandlers());

        assertThat(result.invocation().error()).isNull();
        assertThat(result.answer()).isNotNull();
    }
}
