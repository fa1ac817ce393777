package io.github.cognitotriggers.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTextTest {

    private static final String SIGN_UP =
            """
            {'userName': 'mary',
             'request': {'userAttributes': {'email': 'mary@example.com'},
                         'validationData': {'captcha': 'solved'},
                         'clientMetadata': {'invitation': 'ACME2026', 'app': 'shop'}},
             'response': {'autoConfirmUser': false, 'autoVerifyEmail': false}}
            """;

    @Test
    void a_call_shows_its_triggers_what_they_got_and_what_they_answered() {
        TriggerInvocation preSignUp =
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        SIGN_UP,
                        "{'response': {'autoConfirmUser': true, 'autoVerifyEmail': false}}",
                        3);
        TriggerInvocation postConfirmation =
                invocation(
                        TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP,
                        "{'request': {'userAttributes': {}}, 'response': {}}",
                        "{'response': {}}",
                        12);

        assertThat(
                        TimelineText.masked()
                                .call("SignUp mary", List.of(preSignUp, postConfirmation), "done"))
                .isEqualTo(
                        """
                        SignUp mary
                          -> PreSignUp_SignUp                             3 ms of 5000 ms
                               received       clientMetadata {invitation=***, app=***}, validationData {captcha=***}
                               answered       {autoConfirmUser=true}
                          -> PostConfirmation_ConfirmSignUp               12 ms of 5000 ms
                               answered       nothing
                          = done
                        """);
    }

    @Test
    void values_are_shown_on_request_only() {
        TriggerInvocation create =
                invocation(
                        TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION,
                        SIGN_UP,
                        "{'response': {'privateChallengeParameters': {'code': '424242'},"
                                + " 'list': ['secret', 1, true, null]}}",
                        1);

        assertThat(TimelineText.masked().of(List.of(create)))
                .contains("privateChallengeParameters={code=***}, list=[***, 1, true, null]}")
                .doesNotContain("424242", "secret", "ACME2026", "solved", "mary");
        assertThat(TimelineText.masked().withValues().of(List.of(create)))
                .contains("privateChallengeParameters={code=424242}, list=[secret, 1, true, null]}")
                .contains("clientMetadata {invitation=ACME2026, app=shop}");
    }

    @Test
    void the_words_of_cognito_are_no_secrets_but_a_clients_under_the_same_name_are() {
        TriggerInvocation define =
                invocation(
                        TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                        "{'request': {'clientMetadata': {'challengeName': 'mine'}},"
                                + " 'response': {'challengeName': null}}",
                        "{'response': {'challengeName': 'CUSTOM_CHALLENGE'}}",
                        1);

        assertThat(TimelineText.masked().of(List.of(define)))
                .contains("clientMetadata {challengeName=***}")
                .contains("{challengeName=CUSTOM_CHALLENGE}");
    }

    @Test
    void what_did_not_travel_is_named() {
        TriggerInvocation invocation =
                new TriggerInvocation(
                        Instant.EPOCH,
                        Operation.INITIATE_AUTH,
                        TriggerSource.POST_AUTHENTICATION_AUTHENTICATION,
                        1,
                        "{\"request\": {}, \"response\": {}}",
                        "{\"response\": {}}",
                        null,
                        Duration.ofMillis(2),
                        Map.of("tenant", "acme"),
                        Map.of("captcha", "solved"),
                        List.of());

        assertThat(TimelineText.masked().of(List.of(invocation)))
                .isEqualTo(
                        """
                        InitiateAuth
                          -> PostAuthentication_Authentication            2 ms of 5000 ms
                               not passed on  ClientMetadata {tenant=***}, ValidationData {captcha=***}
                               answered       nothing
                        """);
    }

    @Test
    void a_failure_is_shown_and_its_log_on_request() {
        TriggerInvocation failed =
                new TriggerInvocation(
                        Instant.EPOCH,
                        Operation.SIGN_UP,
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        2,
                        "{\"request\": {}, \"response\": {}}",
                        null,
                        "UserLambdaValidationException: PreSignUp failed with error No.",
                        Duration.ofMillis(5001),
                        Map.of(),
                        Map.of(),
                        List.of("one\ntwo"));

        assertThat(TimelineText.masked().of(List.of(failed)))
                .isEqualTo(
                        """
                        SignUp
                          -> PreSignUp_SignUp, call 2                     5001 ms of 5000 ms, too long
                               failed         UserLambdaValidationException: PreSignUp failed with error No.
                        """);
        assertThat(TimelineText.masked().withLogsOfFailures().of(List.of(failed)))
                .contains("       logged         one\n       logged         two\n");
    }

    @Test
    void a_failure_stays_on_its_line_whatever_the_function_said() {
        TriggerInvocation failed =
                failed("No.\r\n  = succeeded\t\u001b[2J\u0085\u2028" + "x".repeat(5_000));

        assertThat(TimelineText.masked().call("SignUp mary\n  -> no", List.of(failed), "a\nb"))
                .isEqualTo(
                        """
                        SignUp mary\\n  -> no
                          -> PreSignUp_SignUp                             5 ms of 5000 ms
                               failed         No.\\r\\n  = succeeded\\t\\u001b[2J\\u0085\\u2028%s... (5025 characters)
                          = a\\nb
                        """
                                .formatted("x".repeat(975)));
    }

    @Test
    void values_stay_on_their_line_too() {
        TriggerInvocation invocation =
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        "{'request': {'clientMetadata': {'a\\nb': 'c\\nd'}}}",
                        "{'response': {}}",
                        1);

        assertThat(TimelineText.masked().of(List.of(invocation))).contains("{a\\nb=***}\n");
        assertThat(TimelineText.masked().withValues().of(List.of(invocation)))
                .contains("{a\\nb=c\\nd}\n");
    }

    @Test
    void a_sender_has_no_budget_and_no_answer() {
        TriggerInvocation sender =
                invocation(
                        TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP,
                        "{'request': {'clientMetadata': null}}",
                        "",
                        7);

        assertThat(TimelineText.masked().of(List.of(sender)))
                .isEqualTo(
                        """
                        SignUp
                          -> CustomEmailSender_SignUp                     7 ms, nobody waits
                        """);
    }

    @Test
    void another_budget_can_be_shown() {
        TriggerInvocation slow =
                invocation(TriggerSource.PRE_SIGN_UP_SIGN_UP, SIGN_UP, "{'response': {}}", 80);

        assertThat(TimelineText.masked().withBudget(Duration.ofMillis(60)).of(List.of(slow)))
                .contains("80 ms of 60 ms, too long\n");
    }

    @Test
    void calls_in_a_row_get_a_heading_each() {
        TriggerInvocation verify =
                invocation(
                        TriggerSource.VERIFY_AUTH_CHALLENGE_AUTHENTICATION,
                        "{'userName': 'mary', 'request': {}, 'response': {}}",
                        "{'response': {}}",
                        1);
        TriggerInvocation define =
                invocation(
                        TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                        "{'userName': 'mary', 'request': {}, 'response': {}}",
                        "{'response': {}}",
                        1);
        TriggerInvocation ofJohn =
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        "{'userName': 'john', 'request': {}, 'response': {}}",
                        "{'response': {}}",
                        1);

        String text = TimelineText.masked().of(List.of(verify, define, verify, define, ofJohn));

        assertThat(text.lines().filter(line -> !line.startsWith(" "))).hasSize(3);
    }

    @Test
    void headings_have_time_and_user_on_request() {
        TriggerInvocation signUp =
                invocation(TriggerSource.PRE_SIGN_UP_SIGN_UP, SIGN_UP, SIGN_UP, 1);
        TriggerInvocation nobodys =
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        "{'request': {}, 'response': {}}",
                        "{'response': {}}",
                        1);
        TimelineText format = TimelineText.masked().withTimesAndUsers();

        assertThat(format.withValues().of(List.of(signUp, nobodys)).lines())
                .contains("00:00:00.000Z SignUp mary", "00:00:00.000Z SignUp");
        assertThat(format.of(List.of(signUp))).contains("invitation=***");
    }

    @Test
    void members_that_did_not_come_back_are_named_unless_they_were_null() {
        TriggerInvocation less =
                invocation(
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        SIGN_UP,
                        "{'response': {'autoVerifyEmail': true}}",
                        1);
        TriggerInvocation nulls =
                invocation(
                        TriggerSource.CUSTOM_MESSAGE_SIGN_UP,
                        "{'request': {}, 'response': {'smsMessage': null}}",
                        "{'response': {'emailMessage': null}}",
                        1);

        assertThat(TimelineText.masked().of(List.of(less)))
                .contains("answered       {autoVerifyEmail=true}, without autoConfirmUser\n");
        assertThat(TimelineText.masked().of(List.of(nulls))).contains("answered       nothing\n");
    }

    @Test
    void no_response_is_as_an_empty_one() {
        for (String answer : List.of("{}", "{'response': null}", "{'response': {}}")) {
            TriggerInvocation echo =
                    invocation(
                            TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION,
                            "{'request': {}, 'response': {}}",
                            answer,
                            1);

            assertThat(TimelineText.masked().of(List.of(echo)))
                    .contains("answered       nothing\n");
            assertThat(ResponseChanges.of(echo).isEmpty()).isTrue();
        }
    }

    @Test
    void changes_of_a_response_show_names_and_no_values() {
        TriggerInvocation create =
                invocation(
                        TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION,
                        SIGN_UP,
                        "{'response': {'autoVerifyEmail': null, 'code': 'secret'}}",
                        1);

        assertThat(ResponseChanges.of(create))
                .hasToString(
                        "ResponseChanges[changed [autoVerifyEmail, code], missing"
                                + " [autoConfirmUser]]");
    }

    @Test
    void tabs_of_a_log_are_blanks() {
        TriggerInvocation failed =
                new TriggerInvocation(
                        Instant.EPOCH,
                        Operation.SIGN_UP,
                        TriggerSource.PRE_SIGN_UP_SIGN_UP,
                        1,
                        "{}",
                        null,
                        "No",
                        Duration.ofMillis(5),
                        Map.of(),
                        Map.of(),
                        List.of("Broken\n\tat com.acme.SignUp\n"));

        assertThat(TimelineText.masked().withLogsOfFailures().of(List.of(failed)))
                .contains("       logged             at com.acme.SignUp\n");
    }

    @Test
    void an_answer_that_is_no_event_is_nothing() {
        TriggerInvocation odd =
                invocation(TriggerSource.PRE_SIGN_UP_SIGN_UP, SIGN_UP, "not JSON", 1);

        assertThat(TimelineText.masked().of(List.of(odd))).contains("answered       nothing\n");
        assertThat(TimelineText.masked().of(List.of())).isEmpty();
    }

    private static TriggerInvocation failed(String error) {
        return new TriggerInvocation(
                Instant.EPOCH,
                Operation.SIGN_UP,
                TriggerSource.PRE_SIGN_UP_SIGN_UP,
                1,
                "{\"request\": {}, \"response\": {}}",
                null,
                error,
                Duration.ofMillis(5),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static TriggerInvocation invocation(
            TriggerSource source, String event, @Nullable String response, long millis) {
        return new TriggerInvocation(
                Instant.EPOCH,
                Operation.SIGN_UP,
                source,
                1,
                event.replace('\'', '"'),
                response == null ? null : response.replace('\'', '"'),
                null,
                Duration.ofMillis(millis),
                Map.of(),
                Map.of(),
                List.of());
    }
}
