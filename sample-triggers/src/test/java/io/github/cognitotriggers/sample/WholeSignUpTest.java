package io.github.cognitotriggers.sample;

import static io.github.cognitotriggers.TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER;
import static io.github.cognitotriggers.TriggerSource.CUSTOM_MESSAGE_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.POST_AUTHENTICATION_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.POST_CONFIRMATION_CONFIRM_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER;
import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.TOKEN_GENERATION_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.TOKEN_GENERATION_REFRESH_TOKENS;
import static io.github.cognitotriggers.TriggerSource.VERIFY_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CallData.validationData;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.local.pool.AppClient;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.PoolSettings;
import io.github.cognitotriggers.testkit.CallResult;
import io.github.cognitotriggers.testkit.CognitoExtension;
import io.github.cognitotriggers.testkit.PoolBuilder;
import io.github.cognitotriggers.testkit.SignInResult;
import io.github.cognitotriggers.testkit.TestPool;
import io.github.cognitotriggers.testkit.TestUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Users of the whole product, from the invitation to renewed tokens, in a pool as the template has
 * it. Every function is called twice with each event.
 */
class WholeSignUpTest {

    private static final String MARY = "mary@example.com";
    private static final String BOSS = "boss@example.com";

    private final WholeProduct product = new WholeProduct();

    @RegisterExtension
    final CognitoExtension cognito =
            pool().triggers(product::install).duplicateDelivery().perTest();

    private static PoolBuilder pool() {
        return CognitoExtension.builder()
                .settings(PoolSettings.builder().usernameAttributes("email").build())
                .client(
                        AppClient.builder("app")
                                .authFlows(AuthFlow.CUSTOM_AUTH, AuthFlow.REFRESH_TOKEN_AUTH)
                                .preventUserExistenceErrors(true)
                                .authSessionValidity(Duration.ofMinutes(5))
                                .build());
    }

    @Test
    void an_invited_user_signs_up_without_a_password_and_signs_in_with_a_code(TestPool pool) {
        CallResult signUp = signUp(pool, "ACME2026");
        assertThat(signUp)
                .fired(PRE_SIGN_UP_SIGN_UP, CUSTOM_MESSAGE_SIGN_UP)
                .sentTo(MARY)
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .received(
                        clientMetadata("invitation", "ACME2026"),
                        validationData("captcha", "human-1"))
                .calledTimes(2);

        TestUser mary = pool.as(MARY);
        assertThat(mary.confirmSignUp(signUp.message().code()))
                .succeeded()
                .fired(POST_CONFIRMATION_CONFIRM_SIGN_UP);

        SignInResult asked = mary.initiateCustomAuth();
        assertThat(asked)
                .asksFor("CUSTOM_CHALLENGE")
                .challengeParameter("destination", "m***@e***")
                .fired(DEFINE_AUTH_CHALLENGE_AUTHENTICATION, CREATE_AUTH_CHALLENGE_AUTHENTICATION);

        SignInResult signedIn = asked.answer(product.codeSentTo(MARY));
        assertThat(signedIn)
                .issuedTokens()
                .fired(
                        VERIFY_AUTH_CHALLENGE_AUTHENTICATION,
                        DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                        POST_AUTHENTICATION_AUTHENTICATION,
                        TOKEN_GENERATION_AUTHENTICATION)
                .idTokenClaim("tenant", "acme")
                .accessTokenClaim("roles", List.of("member"))
                .accessTokenClaim("scope", "aws.cognito.signin.user.admin acme/member");

        assertThat(signedIn.refresh())
                .issuedTokens()
                .fired(TOKEN_GENERATION_REFRESH_TOKENS)
                .idTokenClaim("tenant", "acme");
    }

    @Test
    void nobody_signs_up_without_an_invitation_of_their_own(TestPool pool) {
        assertThat(signUp(pool, "UNKNOWN1"))
                .rejectedWith(
                        "UserLambdaValidationException",
                        "PreSignUp failed with error [INVITATION_INVALID] This invitation is not"
                                + " valid.")
                .fired(PRE_SIGN_UP_SIGN_UP)
                .sentNothing();
        assertThat(signUp(pool, "TAKEN001")).rejectedWith("UserLambdaValidationException");
        assertThat(pool.as(MARY).adminGet()).rejectedWith("UserNotFoundException");
    }

    @Test
    void a_wrong_code_is_asked_for_again_without_another_email_and_the_third_ends_it(
            TestPool pool) {
        TestUser mary = member(pool);
        SignInResult asked = mary.initiateCustomAuth();
        String code = product.codeSentTo(MARY);
        String wrong = code.equals("000000") ? "000001" : "000000";

        SignInResult again = asked.answer(wrong);
        assertThat(again)
                .asksFor("CUSTOM_CHALLENGE")
                .trigger(VERIFY_AUTH_CHALLENGE_AUTHENTICATION)
                .answered("answerCorrect", false);
        assertThat(product.codeSentTo(MARY)).isEqualTo(code);
        assertThat(again.answer(code)).issuedTokens();

        SignInResult third = mary.initiateCustomAuth().answer(wrong).answer(wrong);
        assertThat(third).asksFor("CUSTOM_CHALLENGE");
        assertThat(third.answer(wrong))
                .rejectedWith("NotAuthorizedException", "Incorrect username or password.");
    }

    @Test
    void a_code_is_not_waited_for_longer_than_the_session(TestPool pool) {
        SignInResult asked = member(pool).initiateCustomAuth();

        pool.clock().advance(Duration.ofMinutes(6));

        assertThat(asked.answer(product.codeSentTo(MARY))).rejectedWith("NotAuthorizedException");
    }

    @Test
    void an_unknown_user_is_asked_for_a_code_that_nobody_gets(TestPool pool) {
        SignInResult asked = pool.as("nobody@example.com").initiateCustomAuth();

        assertThat(asked)
                .asksFor("CUSTOM_CHALLENGE")
                .challengeParameter("destination", "n***@e***")
                .trigger(CREATE_AUTH_CHALLENGE_AUTHENTICATION)
                .requestHas("userNotFound", true);
        assertThat(asked.answer("000000")).issuedNoTokens();
    }

    @Test
    void a_user_whom_an_administrator_creates_is_welcomed_in_french(TestPool pool) {
        CallResult created =
                pool.adminCreateUser(
                        BOSS,
                        userAttribute("email", BOSS),
                        userAttribute("email_verified", "true"),
                        userAttribute("locale", "fr-FR"),
                        clientMetadata("createdBy", "template"));

        assertThat(created)
                .fired(PRE_SIGN_UP_ADMIN_CREATE_USER, CUSTOM_MESSAGE_ADMIN_CREATE_USER)
                .sentTo(BOSS)
                .trigger(PRE_SIGN_UP_ADMIN_CREATE_USER)
                .received(clientMetadata("createdBy", "template"))
                .and()
                .trigger(CUSTOM_MESSAGE_ADMIN_CREATE_USER)
                .receivedNoClientMetadata();
        assertThat(created.message().subject()).isEqualTo("Votre compte est prêt");
        assertThat(created.message().body()).contains(created.message().code());
    }

    private static CallResult signUp(TestPool pool, String invitation) {
        return pool.signUp(
                MARY,
                userAttribute("email", MARY),
                clientMetadata("invitation", invitation),
                validationData("captcha", "human-1"));
    }

    private static TestUser member(TestPool pool) {
        CallResult signUp = signUp(pool, "ACME2026").orThrow();
        pool.as(MARY).confirmSignUp(signUp.message().code()).orThrow();
        return pool.as(MARY);
    }
}
