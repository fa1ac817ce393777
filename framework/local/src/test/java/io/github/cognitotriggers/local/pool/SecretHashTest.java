package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** SECRET_HASH and SecretHash, on every call that takes one. */
class SecretHashTest {

    private static final String SECRET = "secretofclient";

    @Test
    void the_hash_is_hmac_sha256_in_base64() {
        // openssl: printf 'maryclient1' | openssl dgst -sha256 -hmac key -binary | base64
        assertThat(SecretHash.of("mary", "client1", "key"))
                .isEqualTo("lj5yEyB5BFQeYL9oQe7ZVwktNynO5+vJbsjD7H72yvs=");
    }

    @Test
    void calls_without_the_hash_are_refused() {
        TestPool pool = pool();
        pool.confirmedUser("mary");
        String message =
                "Client client1 is configured with secret but SECRET_HASH was not received";
        TestPool.refused(() -> pool.passwordSignIn("mary", TestPool.PASSWORD), message);
        TestPool.refused(() -> pool.signUp("bob"), message);
        for (String operation : new String[] {"ForgotPassword", "ResendConfirmationCode"}) {
            TestPool.refused(() -> pool.client(operation, "'Username': 'mary'"), message);
        }
        for (String operation : new String[] {"ConfirmSignUp", "ConfirmForgotPassword"}) {
            TestPool.refused(
                    () ->
                            pool.client(
                                    operation,
                                    "'Username': 'mary', 'ConfirmationCode': '1', 'Password':"
                                            + " 'x'"),
                    message);
        }
    }

    @Test
    void calls_with_another_hash_are_refused() {
        TestPool pool = pool();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> signIn(pool, hash("bob")), "Unable to verify secret hash for client client1");
    }

    @Test
    void a_hash_for_a_client_without_secret_is_refused() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> signIn(pool, hash("mary")),
                "Unable to verify secret hash for client client1");
    }

    @Test
    void the_right_hash_is_asked_for_in_every_round_and_at_refresh() {
        TestPool pool = pool();
        pool.confirmedUser("mary");
        ObjectNode signedIn = signIn(pool, hash("mary"));
        String refresh = TestPool.token(signedIn, "RefreshToken");
        pool.client("InitiateAuth", refreshing(refresh, ", 'SECRET_HASH': '" + hash("mary") + "'"));
        TestPool.refused(
                () -> pool.client("InitiateAuth", refreshing(refresh, "")),
                "Client client1 is configured with secret but SECRET_HASH was not received");
        ObjectNode asked =
                pool.client(
                        "InitiateAuth",
                        "'AuthFlow': 'CUSTOM_AUTH', 'AuthParameters': {'USERNAME': 'mary',"
                                + " 'SECRET_HASH': '"
                                + hash("mary")
                                + "'}");
        TestPool.refused(
                () -> pool.answer("mary", asked, "1234"),
                "Client client1 is configured with secret but SECRET_HASH was not received");
        TestPool.token(
                pool.respond(
                        asked,
                        "'USERNAME': 'mary', 'ANSWER': '1234', 'SECRET_HASH': '"
                                + hash("mary")
                                + "'"),
                "AccessToken");
    }

    @Test
    void get_tokens_and_revoke_take_the_secret_itself() {
        TestPool pool = pool();
        pool.confirmedUser("mary");
        String refresh = TestPool.token(signIn(pool, hash("mary")), "RefreshToken");
        String message = "Unable to verify secret for client client1";
        TestPool.refused(
                () -> pool.client("GetTokensFromRefreshToken", "'RefreshToken': '" + refresh + "'"),
                message);
        TestPool.refused(() -> pool.client("RevokeToken", "'Token': '" + refresh + "'"), message);
        pool.client(
                "RevokeToken", "'ClientSecret': \"" + SECRET + "\", 'Token': '" + refresh + "'");
    }

    private static TestPool pool() {
        return TestPool.with()
                .oneTimeCode()
                .client(
                        AppClient.builder(TestPool.CLIENT)
                                .secret(SECRET)
                                .authFlows(AuthFlow.values())
                                .build())
                .build();
    }

    private static String hash(String username) {
        return SecretHash.of(username, TestPool.CLIENT, SECRET);
    }

    private static ObjectNode signIn(TestPool pool, String hash) {
        return pool.client(
                "InitiateAuth",
                "'AuthFlow': 'USER_PASSWORD_AUTH', 'AuthParameters': {'USERNAME': 'mary',"
                        + " 'PASSWORD': 'Passw0rd!', 'SECRET_HASH': '"
                        + hash
                        + "'}");
    }

    private static String refreshing(String token, String more) {
        return "'AuthFlow': 'REFRESH_TOKEN_AUTH', 'AuthParameters': {'REFRESH_TOKEN': '"
                + token
                + "'"
                + more
                + "}";
    }
}
