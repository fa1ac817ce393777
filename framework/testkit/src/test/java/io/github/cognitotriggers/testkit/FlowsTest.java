package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.*;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.parameter;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CallData.validationData;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeHandler;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.local.pool.AppClient;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.FirstAuthFactor;
import io.github.cognitotriggers.local.pool.PoolSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowsTest {

    private static final RequestStreamHandler ECHO = (in, out, context) -> in.transferTo(out);
    private static final String PASSWORD = "Passw0rd!";

    private final TestPool pool =
            CodeSignIn.addTo(
                            TestPool.builder()
                                    .trigger(Trigger.PRE_SIGN_UP, new InviteOnly())
                                    .trigger(Trigger.POST_CONFIRMATION, ECHO)
                                    .trigger(Trigger.PRE_AUTHENTICATION, ECHO)
                                    .trigger(Trigger.POST_AUTHENTICATION, ECHO)
                                    .trigger(Trigger.CUSTOM_MESSAGE, ECHO)
                                    .preTokenGeneration(2, ECHO))
                    .build();

    @Test
    void a_sign_up_and_its_confirmation() {
        CallResult signUp =
                pool.signUp(
                        "mary",
                        PASSWORD,
                        userAttribute("email", "mary@example.com"),
                        clientMetadata("invitation", "ACME2026"),
                        clientMetadata("app", "shop"));

        assertThat(signUp)
                .succeeded()
                .fired(PRE_SIGN_UP_SIGN_UP, CUSTOM_MESSAGE_SIGN_UP)
                .returned("UserConfirmed", false)
                .returned("/CodeDeliveryDetails/DeliveryMedium", "EMAIL")
                .sent(CUSTOM_MESSAGE_SIGN_UP)
                .sentTo("mary@example.com")
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .received(
                        clientMetadata("invitation", "ACME2026"),
                        clientMetadata("app", "shop"),
                        userAttribute("email", "mary@example.com"))
                .receivedNoValidationData()
                .receivedNoUserAttribute("sub")
                .and()
                .trigger(CUSTOM_MESSAGE_SIGN_UP)
                .received(clientMetadata("app", "shop"))
                .requestHas("codeParameter", "{####}");

        CallResult confirmed =
                pool.as("mary")
                        .confirmSignUp(signUp.message().code(), clientMetadata("step", "two"));

        assertThat(confirmed)
                .succeeded()
                .fired(POST_CONFIRMATION_CONFIRM_SIGN_UP)
                .sentNothing()
                .trigger(POST_CONFIRMATION_CONFIRM_SIGN_UP)
                .received(clientMetadata("step", "two"))
                .receivedNoClientMetadata("invitation");
    }

    @Test
    void a_sign_up_without_a_password_that_is_confirmed_at_once() {
        CallResult result =
                pool.signUp(
                        "mary",
                        userAttribute("email", "mary@example.com"),
                        clientMetadata("invitation", "ACME2026"),
                        validationData("captcha", "solved"));

        assertThat(result)
                .fired(PRE_SIGN_UP_SIGN_UP, POST_CONFIRMATION_CONFIRM_SIGN_UP)
                .returned("UserConfirmed", true)
                .sentNothing()
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .received(validationData("captcha", "solved"))
                .answered("autoConfirmUser", true);
    }

    @Test
    void an_attribute_that_a_user_changes_and_verifies() {
        SignInResult mary =
                pool.confirmedUser(
                                "mary",
                                PASSWORD,
                                userAttribute("email", "mary@example.com"),
                                clientMetadata("invitation", "ACME2026"))
                        .signIn(PASSWORD);

        CallResult changed =
                mary.updateAttributes(
                        userAttribute("email", "mary@example.org"), clientMetadata("lang", "fr"));

        assertThat(changed)
                .fired(CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE)
                .sentTo("mary@example.org")
                .trigger(CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE)
                .received(clientMetadata("lang", "fr"));
        CallResult again = mary.getAttributeVerificationCode("email", clientMetadata("lang", "en"));
        assertThat(again)
                .fired(CUSTOM_MESSAGE_VERIFY_USER_ATTRIBUTE)
                .sentTo("mary@example.org")
                .trigger(CUSTOM_MESSAGE_VERIFY_USER_ATTRIBUTE)
                .received(clientMetadata("lang", "en"));
        assertThat(mary.verifyAttribute("email", "none")).rejectedWith("CodeMismatchException");
        assertThat(mary.verifyAttribute("email", again.message().code())).succeeded();
        assertThat(mary.getUser()).returned("Username", "mary");
        assertThat(mary.getUser().response().path("UserAttributes"))
                .contains(
                        JsonText.tree(Map.of("Name", "email_verified", "Value", "true")),
                        JsonText.tree(Map.of("Name", "email", "Value", "mary@example.org")));
    }

    @Test
    void what_else_a_user_does_who_is_signed_in() {
        TestUser user =
                pool.confirmedUser("mary", PASSWORD, clientMetadata("invitation", "ACME2026"));
        SignInResult mary = user.signIn(PASSWORD);

        assertThat(mary.changePassword("Wr0ng-password", "Another1!"))
                .rejectedWith("NotAuthorizedException");
        assertThat(mary.changePassword(PASSWORD, "Another1!")).succeeded();
        assertThat(user.signIn("Another1!")).issuedTokens();
        assertThat(mary.globalSignOut()).succeeded();
        assertThat(mary.getUser()).rejectedWith("NotAuthorizedException");
        assertThat(user.signIn("Another1!").call("DeleteUser", JsonText.object())).succeeded();
        assertThat(user.adminGet()).rejectedWith("UserNotFoundException");
        SignInResult rejected = user.signIn(PASSWORD);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(rejected::getUser)
                .withMessageStartingWith("InitiateAuth was rejected");
    }

    @Test
    void tokens_of_any_call_have_their_claims_looked_at() {
        pool.confirmedUser("mary", PASSWORD, clientMetadata("invitation", "ACME2026"));
        ObjectNode request =
                JsonText.object()
                        .put("ClientId", pool.clientId())
                        .put("AuthFlow", "USER_PASSWORD_AUTH");
        request.putObject("AuthParameters").put("USERNAME", "mary").put("PASSWORD", PASSWORD);

        assertThat(pool.call("InitiateAuth", request))
                .issuedTokens()
                .idTokenClaim("cognito:username", "mary")
                .accessTokenClaim("username", "mary")
                .noIdTokenClaim("username");
    }

    @Test
    void a_challenge_parameter_may_have_any_name() {
        TestPool odd =
                TestPool.builder()
                        .trigger(Trigger.DEFINE_AUTH_CHALLENGE, new CodeSignIn.Define())
                        .trigger(Trigger.CREATE_AUTH_CHALLENGE, new OddNames())
                        .trigger(Trigger.VERIFY_AUTH_CHALLENGE, ECHO)
                        .build();
        TestUser mary = odd.confirmedUser("mary", PASSWORD);

        assertThat(mary.initiateCustomAuth()).challengeParameter("sent/by~0", "EMAIL");
    }

    private static final class OddNames extends CreateAuthChallengeHandler {

        @Override
        protected CreateAuthChallengeResponse handle(
                CreateAuthChallengeEvent event, TriggerContext context) {
            return CreateAuthChallengeResponse.builder()
                    .publicChallengeParameter("sent/by~0", "EMAIL")
                    .build();
        }
    }

    @Test
    void a_rejected_call_is_a_result() {
        CallResult result = pool.signUp("mary", clientMetadata("invitation", "GUESSED1"));

        assertThat(result)
                .rejectedWith("UserLambdaValidationException")
                .rejectedWith(
                        "UserLambdaValidationException", "PreSignUp failed with error Not invited.")
                .fired(PRE_SIGN_UP_SIGN_UP)
                .didNotFire(CUSTOM_MESSAGE_SIGN_UP)
                .issuedNoTokens()
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .failedWith(
                        "UserLambdaValidationException",
                        "PreSignUp failed with error Not invited.");
        assertThat(result.isSuccess()).isFalse();
    }

    @Test
    void a_sign_in_with_a_password() {
        SignInResult result = mary().signIn(PASSWORD, clientMetadata("tenant", "acme"));

        assertThat(result)
                .issuedTokens()
                .fired(
                        PRE_AUTHENTICATION_AUTHENTICATION,
                        POST_AUTHENTICATION_AUTHENTICATION,
                        TOKEN_GENERATION_AUTHENTICATION)
                .idTokenClaim("email", "mary@example.com")
                .accessTokenClaim("token_use", "access")
                .noAccessTokenClaim("email")
                .noIdTokenClaim("scope")
                .trigger(PRE_AUTHENTICATION_AUTHENTICATION)
                .received(validationData("tenant", "acme"))
                .receivedNoClientMetadata()
                .and()
                .trigger(TOKEN_GENERATION_AUTHENTICATION)
                .receivedNoClientMetadata()
                .eventHas("version", "2")
                .answeredNothing();
    }

    @Test
    void a_sign_in_by_srp_is_two_calls() {
        SignInResult result = mary().signInWithSrp(PASSWORD, clientMetadata("tenant", "acme"));

        assertThat(result)
                .issuedTokens()
                .fired(
                        PRE_AUTHENTICATION_AUTHENTICATION,
                        POST_AUTHENTICATION_AUTHENTICATION,
                        TOKEN_GENERATION_AUTHENTICATION)
                .trigger(TOKEN_GENERATION_AUTHENTICATION)
                .received(clientMetadata("tenant", "acme"));
        assertThat(result.calls())
                .extracting(ApiCall::operation)
                .containsExactly("InitiateAuth", "RespondToAuthChallenge");
    }

    @Test
    void a_wrong_password_is_rejected_plain_and_by_srp() {
        TestUser mary = mary();

        assertThat(mary.signIn("Passw0rd?"))
                .rejectedWith("NotAuthorizedException", "Incorrect username or password.")
                .fired(PRE_AUTHENTICATION_AUTHENTICATION);
        assertThat(mary.signInWithSrp("Passw0rd?"))
                .rejectedWith("NotAuthorizedException", "Incorrect username or password.");
    }

    @Test
    void an_administrator_signs_a_user_in() {
        assertThat(mary().adminSignIn(PASSWORD)).issuedTokens();
    }

    @Test
    void a_custom_authentication_with_a_wrong_and_a_right_answer() {
        SignInResult asked = mary().initiateCustomAuth(clientMetadata("app", "shop"));

        assertThat(asked)
                .asksFor("CUSTOM_CHALLENGE")
                .challengeParameter("delivery", "EMAIL")
                .issuedNoTokens()
                .fired(DEFINE_AUTH_CHALLENGE_AUTHENTICATION, CREATE_AUTH_CHALLENGE_AUTHENTICATION)
                .trigger(DEFINE_AUTH_CHALLENGE_AUTHENTICATION)
                .receivedNoClientMetadata()
                .requestHas("session", List.of())
                .answered("challengeName", "CUSTOM_CHALLENGE");

        SignInResult wrong = asked.answer("000000", clientMetadata("app", "shop"));

        assertThat(wrong)
                .asksFor("CUSTOM_CHALLENGE")
                .fired(
                        VERIFY_AUTH_CHALLENGE_AUTHENTICATION,
                        DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                        CREATE_AUTH_CHALLENGE_AUTHENTICATION)
                .trigger(VERIFY_AUTH_CHALLENGE_AUTHENTICATION)
                .received(clientMetadata("app", "shop"))
                .requestHas("challengeAnswer", "000000")
                .answered("answerCorrect", false)
                .and()
                .trigger(DEFINE_AUTH_CHALLENGE_AUTHENTICATION)
                .requestHas("/session/0/challengeResult", false)
                .requestHas("/session/0/challengeMetadata", "CODE-1");

        assertThat(wrong.answer(CodeSignIn.CODE))
                .issuedTokens()
                .fired(
                        VERIFY_AUTH_CHALLENGE_AUTHENTICATION,
                        DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                        POST_AUTHENTICATION_AUTHENTICATION,
                        TOKEN_GENERATION_AUTHENTICATION);
    }

    @Test
    void a_custom_authentication_with_the_password_first() {
        SignInResult asked = mary().initiateCustomAuthWithSrp(PASSWORD);

        assertThat(asked)
                .asksFor("CUSTOM_CHALLENGE")
                .fired(
                        DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                        DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                        CREATE_AUTH_CHALLENGE_AUTHENTICATION)
                .trigger(DEFINE_AUTH_CHALLENGE_AUTHENTICATION, 2)
                .requestHas("/session/1/challengeName", "PASSWORD_VERIFIER");
        assertThat(asked.answer(CodeSignIn.CODE)).issuedTokens();
    }

    @Test
    void a_user_chooses_a_code_by_email() {
        TestPool choices =
                TestPool.builder()
                        .settings(
                                PoolSettings.builder()
                                        .allowedFirstAuthFactors(
                                                FirstAuthFactor.PASSWORD, FirstAuthFactor.EMAIL_OTP)
                                        .build())
                        .build();
        TestUser mary =
                choices.confirmedUser(
                        "mary",
                        PASSWORD,
                        userAttribute("email", "mary@example.com"),
                        userAttribute("email_verified", "true"));

        SignInResult choice = mary.initiateAuth(AuthFlow.USER_AUTH, Map.of());
        assertThat(choice).asksFor("SELECT_CHALLENGE");
        SignInResult code = choice.answer("EMAIL_OTP");
        assertThat(code).asksFor("EMAIL_OTP").sent(CUSTOM_MESSAGE_AUTHENTICATION);
        assertThat(code.answer(code.message().code())).issuedTokens();
    }

    @Test
    void tokens_are_renewed_in_both_ways() {
        SignInResult signedIn = mary().signIn(PASSWORD).orThrow();

        assertThat(signedIn.refresh(clientMetadata("a", "b")))
                .issuedTokens()
                .fired(TOKEN_GENERATION_REFRESH_TOKENS)
                .trigger(TOKEN_GENERATION_REFRESH_TOKENS)
                .receivedNoClientMetadata();
        assertThat(signedIn.getTokensFromRefreshToken(clientMetadata("a", "b")))
                .issuedTokens()
                .fired(TOKEN_GENERATION_AUTHENTICATION)
                .trigger(TOKEN_GENERATION_AUTHENTICATION)
                .received(clientMetadata("a", "b"));
    }

    @Test
    void a_forgotten_password() {
        TestUser mary = mary();

        CallResult forgotten = mary.forgotPassword(clientMetadata("lang", "fr"));
        assertThat(forgotten)
                .fired(CUSTOM_MESSAGE_FORGOT_PASSWORD)
                .sentTo("mary@example.com")
                .trigger(CUSTOM_MESSAGE_FORGOT_PASSWORD)
                .received(clientMetadata("lang", "fr"));
        assertThat(mary.confirmForgotPassword(forgotten.message().code(), "N3wPassw0rd!"))
                .succeeded()
                .fired(POST_CONFIRMATION_CONFIRM_FORGOT_PASSWORD);
        assertThat(mary.signIn("N3wPassw0rd!")).issuedTokens();
    }

    @Test
    void an_administrator_creates_a_user_who_sets_a_password() {
        CallResult created =
                pool.adminCreateUser(
                        "boss",
                        userAttribute("email", "boss@example.com"),
                        userAttribute("email_verified", "true"),
                        clientMetadata("invitation", "ACME2026"),
                        validationData("source", "crm"),
                        parameter("DesiredDeliveryMediums", List.of("EMAIL")));

        assertThat(created)
                .fired(PRE_SIGN_UP_ADMIN_CREATE_USER, CUSTOM_MESSAGE_ADMIN_CREATE_USER)
                .returned("/User/UserStatus", "FORCE_CHANGE_PASSWORD")
                .trigger(PRE_SIGN_UP_ADMIN_CREATE_USER)
                .eventHas("/callerContext/clientId", "CLIENT_ID_NOT_APPLICABLE")
                .received(clientMetadata("invitation", "ACME2026"), validationData("source", "crm"))
                .and()
                .trigger(CUSTOM_MESSAGE_ADMIN_CREATE_USER)
                .receivedNoClientMetadata();

        SignInResult asked = pool.as("boss").signIn(created.message().code());
        assertThat(asked).asksFor("NEW_PASSWORD_REQUIRED");
        assertThat(asked.setNewPassword("N3wPassw0rd!", clientMetadata("a", "b")))
                .issuedTokens()
                .fired(POST_AUTHENTICATION_AUTHENTICATION, TOKEN_GENERATION_NEW_PASSWORD_CHALLENGE);
    }

    @Test
    void users_who_lost_their_code_get_another() {
        pool.signUp(
                        "mary",
                        userAttribute("email", "mary@example.com"),
                        clientMetadata("invitation", "ACME2026"))
                .orThrow();

        assertThat(pool.as("mary").resendConfirmationCode())
                .fired(CUSTOM_MESSAGE_RESEND_CODE)
                .sent(CUSTOM_MESSAGE_RESEND_CODE);
        assertThat(pool.messages().to("mary")).hasSize(2);
        assertThat(pool.messages().to("MARY@example.com")).hasSize(2);
        assertThat(pool.as("mary").confirmSignUp(pool.messages().last("mary").code())).succeeded();
    }

    @Test
    void an_administrator_confirms_a_user() {
        pool.signUp("mary", clientMetadata("invitation", "ACME2026")).orThrow();

        assertThat(pool.as("mary").adminConfirmSignUp(clientMetadata("by", "support")))
                .fired(POST_CONFIRMATION_CONFIRM_SIGN_UP)
                .trigger(POST_CONFIRMATION_CONFIRM_SIGN_UP)
                .received(clientMetadata("by", "support"))
                .eventHas("/callerContext/clientId", null);
    }

    @Test
    void groups_are_in_the_tokens() {
        TestUser mary = mary();
        pool.call(
                        "CreateGroup",
                        JsonText.object()
                                .put("UserPoolId", pool.userPoolId())
                                .put("GroupName", "admins"))
                .orThrow();
        mary.adminAddToGroup("admins").orThrow();

        assertThat(mary.signIn(PASSWORD))
                .idTokenClaim("cognito:groups", List.of("admins"))
                .accessTokenClaim("cognito:groups", List.of("admins"));
    }

    @Test
    void any_operation_can_be_called() {
        mary();

        CallResult result = pool.as("mary").adminGet();

        assertThat(result).returned("Username", "mary").firedNothing().sentNothing();
        assertThat(pool.call("FlyToTheMoon", JsonText.object()))
                .rejectedWith("UnknownOperationException");
    }

    @Test
    void the_code_that_a_function_keeps_from_the_client_is_the_answer() {
        SignInResult asked = mary().initiateCustomAuth();
        SignInResult again = asked.answer("000000");

        assertThat(asked.privateChallengeParameter("code")).isEqualTo(CodeSignIn.CODE);
        assertThat(again.answer(again.privateChallengeParameter("code"))).issuedTokens();
    }

    @Test
    void a_private_challenge_parameter_that_there_is_not_says_so_with_the_timeline() {
        SignInResult asked = mary().initiateCustomAuth();
        SignInResult signedIn = asked.answer(CodeSignIn.CODE);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> asked.privateChallengeParameter("delivery"))
                .withMessageStartingWith(
                        "Create auth challenge answered no private parameter delivery\n\n")
                .withMessageContaining("-> CreateAuthChallenge_Authentication")
                .withMessageNotContaining(CodeSignIn.CODE);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> signedIn.privateChallengeParameter("code"))
                .withMessageStartingWith("Create auth challenge was not called in this call\n\n");
    }

    @Test
    void the_clock_can_be_put_past_a_session() {
        SignInResult asked = mary().initiateCustomAuth().orThrow();

        pool.clock().advance(Duration.ofMinutes(4));

        assertThat(asked.answer(CodeSignIn.CODE)).rejectedWith("NotAuthorizedException");
    }

    @Test
    void an_app_client_with_a_secret_is_proven_in_every_flow() {
        TestPool secret =
                CodeSignIn.addTo(
                                TestPool.builder()
                                        .client(
                                                AppClient.builder("withsecret")
                                                        .secret("aSecretOf24CharactersOrMore")
                                                        .authFlows(AuthFlow.values())
                                                        .build()))
                        .build();

        CallResult signUp =
                secret.signUp("mary", PASSWORD, userAttribute("email", "mary@example.com"));
        TestUser mary = secret.as("mary");
        assertThat(mary.confirmSignUp(signUp.message().code())).succeeded();
        SignInResult signedIn = mary.signIn(PASSWORD);
        assertThat(signedIn).issuedTokens();
        assertThat(signedIn.refresh()).issuedTokens();
        assertThat(signedIn.getTokensFromRefreshToken()).issuedTokens();
        assertThat(mary.signInWithSrp(PASSWORD)).issuedTokens();
        assertThat(mary.initiateCustomAuth().answer(CodeSignIn.CODE)).issuedTokens();
        assertThat(mary.initiateCustomAuthWithSrp(PASSWORD).answer(CodeSignIn.CODE)).issuedTokens();
        CallResult forgotten = mary.forgotPassword();
        assertThat(mary.confirmForgotPassword(forgotten.message().code(), "N3wPassw0rd!"))
                .succeeded();
    }

    @Test
    void the_flows_speak_for_another_app_client_where_that_is_asked() {
        TestPool two =
                TestPool.builder()
                        .client(AppClient.builder("web").authFlows(AuthFlow.values()).build())
                        .client(AppClient.builder("phone").build())
                        .trigger(Trigger.PRE_AUTHENTICATION, ECHO)
                        .build();
        two.confirmedUser("mary", PASSWORD);

        assertThat(two.as("mary").signIn(PASSWORD))
                .issuedTokens()
                .trigger(PRE_AUTHENTICATION_AUTHENTICATION)
                .eventHas("/callerContext/clientId", "web");
        assertThat(two.withClient("phone").as("mary").signIn(PASSWORD))
                .rejectedWith("InvalidParameterException");
        assertThat(two.withClient("phone").as("mary").signInWithSrp(PASSWORD))
                .issuedTokens()
                .accessTokenClaim("client_id", "phone");
    }

    @Test
    void messages_to_users_with_made_up_names_are_found() {
        TestPool emails =
                TestPool.builder()
                        .settings(PoolSettings.builder().usernameAttributes("email").build())
                        .build();

        CallResult result =
                emails.signUp("mary@example.com", userAttribute("email", "mary@example.com"));

        assertThat(result).sentTo("mary@example.com");
        assertThat(emails.messages().last("mary@example.com")).isEqualTo(result.message());
    }

    @Test
    void data_is_refused_where_an_operation_has_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.as("mary").signIn(PASSWORD, validationData("a", "b")))
                .withMessage(
                        "InitiateAuth has no ValidationData; its ClientMetadata is what pre"
                                + " authentication and user migration get as validationData");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.as("mary").forgotPassword(userAttribute("a", "b")))
                .withMessage("ForgotPassword has no UserAttributes");
    }

    private TestUser mary() {
        return pool.confirmedUser(
                "mary",
                PASSWORD,
                userAttribute("email", "mary@example.com"),
                userAttribute("email_verified", "true"),
                clientMetadata("invitation", "ACME2026"));
    }
}
