package io.github.cognitotriggers.local.pool;

import static io.github.cognitotriggers.local.pool.TestPool.refused;
import static io.github.cognitotriggers.local.pool.TestPool.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.error.CognitoException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An app client that gives another refresh token with each use of one. */
class RefreshTokenRotationTest {

    private TestPool pool = rotating(Duration.ofSeconds(10));

    @Test
    void each_use_gives_another_refresh_token_which_works() {
        String first = signIn();
        String second = renew(first);
        String third = renew(second);
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        renew(third);
    }

    @Test
    void without_rotation_there_is_none_in_the_answer() {
        pool = TestPool.plain();
        ObjectNode renewed = call(signIn());
        assertThat(renewed.at("/AuthenticationResult/AccessToken").isTextual()).isTrue();
        assertThat(renewed.path("AuthenticationResult").has("RefreshToken")).isFalse();
    }

    @Test
    void the_one_before_can_be_used_within_the_grace_and_not_after() {
        String first = signIn();
        renew(first);
        pool.pass(Duration.ofSeconds(9));
        String again = renew(first);
        pool.pass(Duration.ofSeconds(1));
        reused(() -> renew(first));
        renew(again);
    }

    @Test
    void two_before_cannot_be_used_even_within_the_grace() {
        String first = signIn();
        renew(renew(first));
        reused(() -> renew(first));
    }

    @Test
    void without_grace_the_one_before_is_gone_at_once() {
        pool = rotating(Duration.ZERO);
        String first = signIn();
        String second = renew(first);
        reused(() -> renew(first));
        // And nothing else with it.
        renew(second);
    }

    @Test
    void a_rotated_token_is_good_for_the_rest_of_the_first_ones_time() {
        String token = signIn();
        pool.pass(Duration.ofDays(29));
        String second = renew(token);
        pool.pass(Duration.ofDays(1));
        refused(() -> renew(second), "Refresh Token has expired");
    }

    @Test
    void refresh_token_auth_is_refused() {
        String token = signIn();
        refused(
                () ->
                        pool.client(
                                "InitiateAuth",
                                "'AuthFlow': 'REFRESH_TOKEN_AUTH', 'AuthParameters':"
                                        + " {'REFRESH_TOKEN': '"
                                        + token
                                        + "'}"),
                "InvalidParameterException",
                "REFRESH_TOKEN_AUTH flow not enabled for this client");
    }

    @Test
    void revocation_ends_all_of_them() {
        String first = signIn();
        String second = renew(first);
        pool.client("RevokeToken", "'Token': '" + first + "'");
        refused(() -> renew(second), "Refresh Token has been revoked");
    }

    @Test
    void a_trigger_that_fails_leaves_the_token_good() {
        AtomicBoolean failing = new AtomicBoolean();
        pool =
                setup(Duration.ZERO)
                        .on(
                                Trigger.PRE_TOKEN_GENERATION,
                                event -> {
                                    if (failing.get()) {
                                        throw new IllegalStateException("not now");
                                    }
                                    return event;
                                })
                        .build();
        String first = signIn();
        failing.set(true);
        refused(
                () -> renew(first),
                "UserLambdaValidationException",
                "PreTokenGeneration failed with error not now.");
        failing.set(false);
        renew(first);
    }

    @Test
    void of_several_at_the_same_time_one_gets_the_next_token() throws Exception {
        pool = rotating(Duration.ZERO);
        String first = signIn();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(
                        callers.submit(
                                () -> {
                                    try {
                                        renew(first);
                                        return true;
                                    } catch (CognitoException e) {
                                        return false;
                                    }
                                }));
            }
            int succeeded = 0;
            for (Future<Boolean> result : results) {
                succeeded += result.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void rotation_adds_the_origin_of_tokens() throws IOException {
        pool =
                TestPool.with()
                        .client(
                                AppClient.builder(TestPool.CLIENT)
                                        .authFlows(AuthFlow.values())
                                        .tokenRevocation(false)
                                        .refreshTokenRotation(Duration.ZERO)
                                        .build())
                        .build();
        ObjectNode renewed = call(signIn());
        JsonNode claims =
                TestPool.JSON.readTree(
                        Base64.getUrlDecoder()
                                .decode(token(renewed, "AccessToken").split("\\.", -1)[1]));
        assertThat(claims.path("origin_jti").isTextual()).isTrue();
    }

    @Test
    void rotation_can_be_switched_on_while_there_are_tokens() {
        pool = TestPool.plain();
        String token = signIn();
        pool.client(
                "UpdateUserPoolClient",
                "'UserPoolId': '"
                        + pool.pool().settings().id()
                        + "', 'RefreshTokenRotation': {'Feature': 'ENABLED'}");
        String second = renew(token);
        reused(() -> renew(token));
        renew(second);
    }

    private static TestPool rotating(Duration grace) {
        return setup(grace).build();
    }

    private static TestPool.Setup setup(Duration grace) {
        return TestPool.with()
                .client(
                        AppClient.builder(TestPool.CLIENT)
                                .authFlows(AuthFlow.values())
                                .refreshTokenRotation(grace)
                                .build());
    }

    private String signIn() {
        pool.confirmedUser("mary");
        return token(pool.passwordSignIn("mary", TestPool.PASSWORD), "RefreshToken");
    }

    private String renew(String refreshToken) {
        return token(call(refreshToken), "RefreshToken");
    }

    private ObjectNode call(String refreshToken) {
        return pool.client("GetTokensFromRefreshToken", "'RefreshToken': '" + refreshToken + "'");
    }

    private static void reused(ThrowingCallable call) {
        refused(
                call,
                "RefreshTokenReuseException",
                "Refresh token has been rotated and is invalid");
    }
}
