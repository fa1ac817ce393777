package io.github.cognitotriggers.testkit;

import static io.github.cognitotriggers.TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.CUSTOM_MESSAGE_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_SIGN_UP;
import static io.github.cognitotriggers.TriggerSource.VERIFY_AUTH_CHALLENGE_AUTHENTICATION;
import static io.github.cognitotriggers.testkit.CallData.clientMetadata;
import static io.github.cognitotriggers.testkit.CallData.userAttribute;
import static io.github.cognitotriggers.testkit.CognitoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import io.github.cognitotriggers.local.server.LocalServer;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same flows over HTTP. */
class RunningServerTest {

    private static final String PASSWORD = "Passw0rd!";

    private static final LocalServer SERVER = ServedPool.start(triggers());

    private final TestPool pool = CognitoExtension.connectedTo(SERVER.endpoint()).connect();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static PoolTriggers triggers() {
        return PoolTriggers.builder()
                .on(Trigger.PRE_SIGN_UP, TriggerFunction.of(new InviteOnly()))
                .on(Trigger.DEFINE_AUTH_CHALLENGE, TriggerFunction.of(new CodeSignIn.Define()))
                .on(Trigger.CREATE_AUTH_CHALLENGE, TriggerFunction.of(new CodeSignIn.Create()))
                .on(Trigger.VERIFY_AUTH_CHALLENGE, TriggerFunction.of(new CodeSignIn.Verify()))
                .build();
    }

    @Test
    void the_first_pool_and_client_are_found() {
        assertThat(pool.userPoolId()).isEqualTo(ServedPool.ID);
        assertThat(pool.clientId()).isEqualTo("app");
    }

    @Test
    void a_sign_up_its_trigger_its_message_and_a_sign_in() {
        CallResult signUp =
                pool.signUp(
                        "mary",
                        PASSWORD,
                        userAttribute("email", "mary@example.com"),
                        clientMetadata("invitation", "ACME2026"));

        assertThat(signUp)
                .succeeded()
                .fired(PRE_SIGN_UP_SIGN_UP)
                .sent(CUSTOM_MESSAGE_SIGN_UP)
                .sentTo("mary@example.com")
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .received(clientMetadata("invitation", "ACME2026"))
                .answered("autoConfirmUser", false);
        TestUser mary = pool.as("mary");
        assertThat(mary.confirmSignUp(pool.messages().last("mary").code())).succeeded();
        assertThat(mary.signInWithSrp(PASSWORD)).issuedTokens();
        assertThat(mary.signIn(PASSWORD).refresh()).issuedTokens();
    }

    @Test
    void a_custom_authentication() {
        TestUser jane =
                pool.confirmedUser("jane", PASSWORD, clientMetadata("invitation", "ACME2026"));

        SignInResult asked = jane.initiateCustomAuth();
        assertThat(asked)
                .asksFor("CUSTOM_CHALLENGE")
                .fired(DEFINE_AUTH_CHALLENGE_AUTHENTICATION, CREATE_AUTH_CHALLENGE_AUTHENTICATION);
        assertThat(asked.answer(CodeSignIn.CODE, clientMetadata("a", "b")))
                .issuedTokens()
                .fired(VERIFY_AUTH_CHALLENGE_AUTHENTICATION, DEFINE_AUTH_CHALLENGE_AUTHENTICATION)
                .trigger(VERIFY_AUTH_CHALLENGE_AUTHENTICATION)
                .received(clientMetadata("a", "b"));
    }

    @Test
    void the_code_that_a_function_keeps_from_the_client_is_the_answer() {
        TestUser lucy =
                pool.confirmedUser("lucy", PASSWORD, clientMetadata("invitation", "ACME2026"));

        SignInResult asked = lucy.initiateCustomAuth();

        assertThat(asked.answer(asked.privateChallengeParameter("code"))).issuedTokens();
    }

    @Test
    void a_rejection_comes_with_its_type_and_text() {
        CallResult result = pool.signUp("john");

        assertThat(result)
                .rejectedWith(
                        "UserLambdaValidationException", "PreSignUp failed with error Not invited.")
                .trigger(PRE_SIGN_UP_SIGN_UP)
                .failedWith(
                        "UserLambdaValidationException",
                        "PreSignUp failed with error Not invited.");
        assertThat(result.timelineText()).contains("SignUp john\n  -> PreSignUp_SignUp");
    }

    @Test
    void calls_at_the_same_time_have_each_their_own_triggers_and_messages() throws Exception {
        List<Callable<CallResult>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            CallData invitation = clientMetadata("invitation", i % 2 == 0 ? "ACME2026" : "none");
            CallData email = userAttribute("email", "user" + i + "@example.com");
            String user = "user" + i;
            calls.add(() -> pool.signUp(user, email, invitation, clientMetadata("of", user)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int i = 0;
            for (Future<CallResult> future : threads.invokeAll(calls)) {
                CallResult result = future.get();
                assertThat(result)
                        .fired(PRE_SIGN_UP_SIGN_UP)
                        .trigger(PRE_SIGN_UP_SIGN_UP)
                        .received(clientMetadata("of", "user" + i));
                if (i % 2 == 0) {
                    assertThat(result).succeeded().sentTo("user" + i + "@example.com");
                } else {
                    assertThat(result).rejectedWith("UserLambdaValidationException").sentNothing();
                }
                i++;
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_client_with_a_secret() {
        TestPool hidden =
                CognitoExtension.connectedTo(SERVER.endpoint())
                        .userPool(ServedPool.ID)
                        .client("hidden", ServedPool.SECRET)
                        .connect();

        TestUser kate =
                hidden.confirmedUser("kate", PASSWORD, clientMetadata("invitation", "ACME2026"));
        assertThat(kate.signIn(PASSWORD)).issuedTokens().accessTokenClaim("client_id", "hidden");
    }

    @Test
    void a_server_has_a_clock_of_its_own_and_no_sign_in_with_providers() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(pool::clock)
                .withMessageContaining("its own clock");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(
                        () ->
                                pool.federatedSignIn(
                                        IdentityProvider.of("Company", IdentityProvider.OIDC),
                                        Map.of("sub", "1")));
    }

    @Test
    void a_server_that_is_not_there_is_named() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        URI nowhere = URI.create("http://127.0.0.1:" + port);

        assertThatIllegalStateException()
                .isThrownBy(() -> CognitoExtension.connectedTo(nowhere).connect())
                .withMessage("No local user pool answers at " + nowhere);
    }
}
