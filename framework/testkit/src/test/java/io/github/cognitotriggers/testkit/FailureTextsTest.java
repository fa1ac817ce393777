package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.CUSTOM_MESSAGE_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_SIGN_UP;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CallData.validationData;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.error.CognitoException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failing assertion says: what was expected, what was, and the timeline. */
class FailureTextsTest {

    private static final RequestStreamHandler CONFIRMING =
            (in, out, context) ->
                    out.write(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .replace(
                                            "\"autoConfirmUser\":false", "\"autoConfirmUser\":true")
                                    .getBytes(StandardCharsets.UTF_8));

    private final TestPool pool =
            CodeSignIn.addTo(TestPool.builder().trigger(Trigger.PRE_SIGN_UP, new InviteOnly()))
                    .build();

    private final CallResult signUp =
            pool.signUp(
                    "mary",
                    userAttribute("email", "mary@example.com"),
                    clientMetadata("invitation", "ACME2026"));
    private final CallResult rejected = pool.signUp("john", validationData("captcha", "solved"));

    @Test
    void other_triggers_than_expected() {
        assertThat(
                        withoutMillis(
                                textOf(
                                        () ->
                                                assertThat(signUp)
                                                        .fired(
                                                                PRE_SIGN_UP_SIGN_UP,
                                                                POST_CONFIRMATION_CONFIRM_SIGN_UP))))
                .isEqualTo(
                        """
                        Expected to fire
                          PreSignUp_SignUp
                          PostConfirmation_ConfirmSignUp
                        but fired
                          PreSignUp_SignUp

                        SignUp mary
                          -> PreSignUp_SignUp                             N ms of 5000 ms
                               received       clientMetadata {invitation=***}
                               answered       nothing
                          = succeeded, sent EMAIL of CustomMessage_SignUp
                        """);
    }

    @Test
    void triggers_although_none_or_not_these_were_expected() {
        assertThat(textOf(() -> assertThat(signUp).firedNothing()))
                .startsWith(
                        lines(
                                "Expected to fire",
                                "  nothing",
                                "but fired",
                                "  PreSignUp_SignUp",
                                "",
                                "SignUp"));
        assertThat(textOf(() -> assertThat(signUp).didNotFire(PRE_SIGN_UP_SIGN_UP)))
                .startsWith(
                        lines(
                                "Expected not to fire",
                                "  PreSignUp_SignUp",
                                "but fired it",
                                "",
                                "SignUp mary"));
        assertThat(textOf(() -> assertThat(signUp).trigger(POST_CONFIRMATION_CONFIRM_SIGN_UP)))
                .startsWith(
                        lines(
                                "Expected to fire",
                                "  PostConfirmation_ConfirmSignUp",
                                "but fired",
                                "  PreSignUp_SignUp",
                                "",
                                ""));
    }

    @Test
    void a_rejection_that_was_not_expected() {
        assertThat(withoutMillis(textOf(() -> assertThat(rejected).succeeded())))
                .isEqualTo(
                        """
                        Expected the call to succeed, but it was rejected with
                          UserLambdaValidationException: PreSignUp failed with error Not invited.

                        SignUp john
                          -> PreSignUp_SignUp                             N ms of 5000 ms
                               received       validationData {captcha=***}
                               failed         UserLambdaValidationException: PreSignUp failed with error Not invited.
                               logged SUMMARY
                          = rejected
                        """)
                .doesNotContain("solved");
    }

    @Test
    void another_rejection_or_none() {
        assertThat(textOf(() -> assertThat(rejected).rejectedWith("NotAuthorizedException")))
                .startsWith(
                        lines(
                                "Expected the call to be rejected with",
                                "  NotAuthorizedException",
                                "but it was with",
                                "  UserLambdaValidationException: PreSignUp failed with"));
        assertThat(
                        textOf(
                                () ->
                                        assertThat(rejected)
                                                .rejectedWith(
                                                        "UserLambdaValidationException", "No")))
                .startsWith(
                        lines(
                                "Expected the call to be rejected with",
                                "  UserLambdaValidationException: No",
                                "but it was with",
                                "  UserLambdaValidationException: PreSignUp"));
        assertThat(textOf(() -> assertThat(signUp).rejectedWith("NotAuthorizedException")))
                .startsWith(
                        lines(
                                "Expected the call to be rejected with",
                                "  NotAuthorizedException",
                                "but it succeeded",
                                "",
                                "SignUp mary"));
    }

    @Test
    void data_that_did_not_arrive() {
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .received(clientMetadata("tenant", "acme"))))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to receive",
                                "  clientMetadata tenant: \"acme\"",
                                "but it received",
                                "  clientMetadata tenant: nothing",
                                "",
                                "SignUp mary"));
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .received(
                                                        clientMetadata("seats", "4"),
                                                        userAttribute("email", "mary@example.com"),
                                                        clientMetadata("invitation", "OTHER"))))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to receive",
                                "  clientMetadata seats: \"4\"",
                                "  clientMetadata invitation: \"OTHER\"",
                                "but it received",
                                "  clientMetadata seats: nothing",
                                "  clientMetadata invitation: \"ACME2026\"",
                                "",
                                "SignUp mary"));
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .receivedNoClientMetadata()))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to receive no clientMetadata",
                                "but it received [invitation]",
                                "",
                                ""));
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .receivedNoUserAttribute("email")))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to receive no userAttributes email",
                                "but it received [email]",
                                "",
                                ""));
    }

    @Test
    void another_answer() {
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .answered("autoConfirmUser", true)))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to have autoConfirmUser of its response"
                                        + " as",
                                "  true",
                                "but it has",
                                "  false",
                                "",
                                "SignUp mary"));
        assertThat(
                        textOf(
                                () ->
                                        assertThat(rejected)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .answeredNothing()))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to leave the response as it came",
                                "but it failed with",
                                "  UserLambdaValidationException: PreSignUp failed with"));
        TestPool confirming = TestPool.builder().trigger(Trigger.PRE_SIGN_UP, CONFIRMING).build();
        CallResult confirmed = confirming.signUp("mary");
        assertThat(
                        textOf(
                                () ->
                                        assertThat(confirmed)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .answeredNothing()))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to leave the response as it came",
                                "but it changed",
                                "  autoConfirmUser",
                                "",
                                ""))
                .contains("answered       {autoConfirmUser=true}\n");
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .failedWith("A", "B")))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to fail with",
                                "  A: B",
                                "but it answered",
                                "",
                                ""));
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .requestHasNo("userAttributes")))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to have no userAttributes in its"
                                        + " request",
                                ""));
    }

    @Test
    void a_response_with_a_member_less() {
        CallResult less =
                TestPool.builder()
                        .trigger(
                                Trigger.PRE_SIGN_UP,
                                responding(
                                        "{\"autoConfirmUser\":false,\"autoVerifyPhone\":false,"
                                                + "\"other\":null}"))
                        .build()
                        .signUp("mary");

        assertThat(textOf(() -> assertThat(less).trigger(PRE_SIGN_UP_SIGN_UP).answeredNothing()))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to leave the response as it came",
                                "but it changed",
                                "  autoVerifyEmail, which is missing",
                                "",
                                ""))
                .contains("answered       without autoVerifyEmail\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}"})
    void no_response_changes_nothing_where_none_is_asked_for(String response) {
        TestPool accepting =
                TestPool.builder()
                        .trigger(Trigger.PRE_AUTHENTICATION, responding(response))
                        .build();
        SignInResult signedIn =
                accepting.confirmedUser("mary", "Passw0rd!").signIn("Passw0rd!").orThrow();

        assertThat(signedIn).trigger(PRE_AUTHENTICATION_AUTHENTICATION).answeredNothing();
        assertThat(signedIn.timelineText()).contains("answered       nothing\n");
    }

    @Test
    void another_number_of_calls_or_time() {
        assertThat(textOf(() -> assertThat(signUp).trigger(PRE_SIGN_UP_SIGN_UP).calledTimes(2)))
                .startsWith(
                        lines(
                                "Expected PreSignUp_SignUp to be called 2 times",
                                "but it was called 1 times",
                                "",
                                ""));
        assertThat(
                        textOf(
                                () ->
                                        assertThat(signUp)
                                                .trigger(PRE_SIGN_UP_SIGN_UP)
                                                .tookLessThan(Duration.ZERO)))
                .startsWith(
                        lines("Expected PreSignUp_SignUp to take less than 0 ms", "but it took "));
    }

    @Test
    void other_messages() {
        assertThat(textOf(() -> assertThat(signUp).sentNothing()))
                .startsWith(
                        lines(
                                "Expected to send",
                                "  nothing",
                                "but sent",
                                "  CustomMessage_SignUp",
                                "",
                                "SignUp"));
        assertThat(textOf(() -> assertThat(rejected).sent(CUSTOM_MESSAGE_SIGN_UP)))
                .startsWith(
                        lines(
                                "Expected to send",
                                "  CustomMessage_SignUp",
                                "but sent",
                                "  nothing",
                                "",
                                "SignUp"));
        assertThat(textOf(() -> assertThat(signUp).sentTo("+1555")))
                .startsWith(
                        lines(
                                "Expected to send to",
                                "  +1555",
                                "but sent to",
                                "  mary@example.com",
                                "",
                                ""));
        assertThat(textOf(rejected::message))
                .startsWith(lines("One message was expected, and 0 were sent", "", "SignUp john"));
        assertThat(textOf(() -> pool.messages().last("nobody")))
                .startsWith(lines("No message was sent to nobody", "", "SignUp mary"))
                .contains("SignUp john");
    }

    @Test
    void another_end_of_a_sign_in() {
        pool.as("mary").adminConfirmSignUp().orThrow();
        SignInResult asked = pool.as("mary").initiateCustomAuth();
        SignInResult signedIn = asked.answer(CodeSignIn.CODE);

        assertThat(textOf(() -> assertThat(asked).issuedTokens()))
                .startsWith(
                        lines(
                                "Expected tokens, but got the challenge CUSTOM_CHALLENGE",
                                "",
                                "InitiateAuth"))
                .contains("InitiateAuth CUSTOM_AUTH mary\n")
                .contains("  = asks for CUSTOM_CHALLENGE\n");
        assertThat(textOf(() -> assertThat(signedIn).asksFor("CUSTOM_CHALLENGE")))
                .startsWith(
                        lines("Expected the challenge CUSTOM_CHALLENGE, but got tokens", "", ""))
                .contains("RespondToAuthChallenge CUSTOM_CHALLENGE mary\n")
                .contains("  = tokens\n")
                .doesNotContain(CodeSignIn.CODE);
        assertThat(textOf(() -> assertThat(signedIn).issuedNoTokens()))
                .startsWith(lines("Expected no tokens, but got them", "", ""));
        assertThat(textOf(() -> assertThat(signUp).issuedTokens()))
                .startsWith(lines("Expected tokens, but got neither", "", ""));
        assertThat(textOf(() -> assertThat(signedIn).idTokenClaim("email", "john@example.com")))
                .startsWith(
                        lines(
                                "Expected the ID token's claim email to be",
                                "  \"john@example.com\"",
                                "but it is",
                                "  \"mary@example.com\"",
                                "",
                                ""));
        assertThat(textOf(() -> assertThat(signedIn).noAccessTokenClaim("client_id")))
                .startsWith(
                        lines(
                                "Expected the access token's claim client_id to be",
                                "  nothing",
                                "but it is",
                                "  \"localclient\"",
                                "",
                                ""));
        assertThat(textOf(() -> assertThat(asked).challengeParameter("delivery", "SMS")))
                .startsWith(
                        lines(
                                "Expected /ChallengeParameters/delivery of the answer to be",
                                "  \"SMS\"",
                                "but it is",
                                "  \"EMAIL\"",
                                "",
                                ""));
    }

    @Test
    void a_trigger_that_fired_more_than_once() {
        TestUser jane =
                pool.confirmedUser("jane", "Passw0rd!", clientMetadata("invitation", "ACME2026"));

        SignInResult asked = jane.initiateCustomAuthWithSrp("Passw0rd!");

        assertThat(textOf(() -> assertThat(asked).trigger(DEFINE_AUTH_CHALLENGE_AUTHENTICATION)))
                .startsWith(
                        lines(
                                "DefineAuthChallenge_Authentication fired 2 times; trigger(source,"
                                        + " number) says which is meant",
                                "",
                                ""));
        assertThat(textOf(() -> assertThat(asked).trigger(DEFINE_AUTH_CHALLENGE_AUTHENTICATION, 3)))
                .startsWith(
                        lines(
                                "Expected to fire",
                                "  DefineAuthChallenge_Authentication 3 times",
                                "but"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> assertThat(asked).trigger(DEFINE_AUTH_CHALLENGE_AUTHENTICATION, 0))
                .withMessage("The first firing has the number 1");
    }

    @Test
    void a_step_that_cannot_go_on() {
        SignInResult rejectedSignIn = pool.as("nobody").signIn("Passw0rd!");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(rejectedSignIn::orThrow)
                .withMessageStartingWith(
                        lines(
                                "InitiateAuth was rejected",
                                "",
                                "InitiateAuth USER_PASSWORD_AUTH nobody",
                                "  = UserNotFoundException: User does not exist."))
                .withCauseInstanceOf(CognitoException.class);
        assertThat(textOf(rejectedSignIn::accessToken))
                .startsWith(lines("InitiateAuth was rejected", "", ""));
        assertThat(textOf(() -> rejectedSignIn.answer("1")))
                .startsWith("InitiateAuth was rejected");
        pool.as("mary").adminConfirmSignUp().orThrow();
        SignInResult asked = pool.as("mary").initiateCustomAuth();
        assertThat(textOf(asked::idToken))
                .startsWith(
                        lines(
                                "There are no tokens, but the challenge CUSTOM_CHALLENGE",
                                "",
                                "Init"));
        SignInResult signedIn = asked.answer(CodeSignIn.CODE);
        assertThat(textOf(() -> signedIn.answer("1")))
                .startsWith(
                        lines("There is no challenge: the user is signed in", "", "RespondToAuth"));
        assertThat(textOf(() -> signedIn.refresh().refresh()))
                .startsWith(
                        lines("There is no refresh token", "", "InitiateAuth REFRESH_TOKEN_AUTH"));
    }

    @Test
    void a_description_comes_first() {
        assertThat(textOf(() -> assertThat(signUp).as("the %s", "invited").sentNothing()))
                .startsWith("[the invited] Expected to send");
    }

    @Test
    void what_a_function_logged_before_it_failed_is_shown() {
        TestPool failing =
                TestPool.builder()
                        .trigger(
                                Trigger.PRE_SIGN_UP,
                                (in, out, context) -> {
                                    context.getLogger()
                                            .log("Where it went wrong\n\tat com.acme.Broken\n");
                                    throw new IllegalStateException("Broken");
                                })
                        .build();

        assertThat(textOf(() -> failing.signUp("mary").orThrow()))
                .contains("failed         UserLambdaValidationException: PreSignUp failed with")
                .contains("logged         Where it went wrong\n")
                .contains("logged             at com.acme.Broken\n");
    }

    @Test
    void values_are_shown_where_that_is_set() {
        TestPool open =
                TestPool.builder()
                        .trigger(Trigger.PRE_SIGN_UP, new InviteOnly())
                        .showingValues()
                        .build();

        open.signUp("mary", clientMetadata("invitation", "ACME2026"));

        assertThat(open.timelineText()).contains("clientMetadata {invitation=ACME2026}");
        assertThat(pool.timelineText()).doesNotContain("ACME2026");
    }

    @Test
    void texts_of_values_show_none() {
        assertThat(clientMetadata("invitation", "ACME2026"))
                .hasToString("clientMetadata invitation");
        assertThat(signUp).hasToString("CallResult[ApiCall[SignUp, ok]]");
        assertThat(rejected)
                .hasToString("CallResult[ApiCall[SignUp, UserLambdaValidationException]]");
        assertThat(List.of(pool.clock().toString(), pool.messages().toString(), pool.toString()))
                .containsExactly(
                        "TestClock[ahead PT0S]",
                        "Outbox[1]",
                        "TestPool[us-east-1_Local0001, localclient]");
        assertThat(Map.of("user", pool.as("mary")).toString()).isEqualTo("{user=TestUser[mary]}");
    }

    /** Echoes the event with this as its response; with none if it is empty. */
    private static RequestStreamHandler responding(String response) {
        return (in, out, context) -> {
            ObjectNode event = (ObjectNode) JsonText.parse(text(in.readAllBytes()));
            event.remove("response");
            if (!response.isEmpty()) {
                event.set("response", JsonText.parse(response));
            }
            out.write(JsonText.bytes(event));
        };
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    private static String textOf(ThrowingCallable failing) {
        AssertionError[] error = new AssertionError[1];
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(failing)
                .satisfies(thrown -> error[0] = thrown);
        return String.valueOf(error[0].getMessage());
    }

    private static String withoutMillis(String text) {
        return text.replaceAll("\\d+ ms of", "N ms of").replaceAll("logged .*", "logged SUMMARY");
    }
}
