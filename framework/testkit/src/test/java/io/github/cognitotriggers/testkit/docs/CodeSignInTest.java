package io.github.cognitotriggers.testkit.docs;

import static io.github.cognitotriggers.TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.VERIFY_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.testkit.CognitoExtension;
import io.github.cognitotriggers.testkit.SignInResult;
import io.github.cognitotriggers.testkit.TestPool;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CodeSignInTest {

    private static final OneCode FUNCTION = new OneCode();

    @RegisterExtension
    static final CognitoExtension cognito =
            CognitoExtension.builder()
                    .trigger(Trigger.DEFINE_AUTH_CHALLENGE, FUNCTION)
                    .trigger(Trigger.CREATE_AUTH_CHALLENGE, FUNCTION)
                    .trigger(Trigger.VERIFY_AUTH_CHALLENGE, FUNCTION)
                    .duplicateDelivery()
                    .perTest();

    @BeforeEach
    void mary_is_there(TestPool pool) {
        pool.confirmedUser("mary", "Passw0rd!", userAttribute("email", "mary@example.com"));
    }

    @Test
    void a_wrong_code_may_be_followed_by_the_right_one(TestPool pool) {
        SignInResult asked = pool.as("mary").initiateCustomAuth();
        assertThat(asked).asksFor("CUSTOM_CHALLENGE").challengeParameter("delivery", "EMAIL");

        SignInResult wrong = asked.answer("000000", clientMetadata("app", "shop"));
        assertThat(wrong)
                .asksFor("CUSTOM_CHALLENGE")
                .trigger(DEFINE_AUTH_CHALLENGE_AUTHENTICATION)
                .received(clientMetadata("app", "shop"))
                .requestHas("/session/0/challengeResult", false);

        assertThat(wrong.answer("424242"))
                .issuedTokens()
                .idTokenClaim("email", "mary@example.com")
                .trigger(VERIFY_AUTH_CHALLENGE_AUTHENTICATION)
                .receivedNoClientMetadata();
    }

    @Test
    void nobody_has_all_day_for_the_answer(TestPool pool) {
        SignInResult asked = pool.as("mary").initiateCustomAuth();

        pool.clock().advance(Duration.ofMinutes(4));

        assertThat(asked.answer("424242")).rejectedWith("NotAuthorizedException");
    }
}
