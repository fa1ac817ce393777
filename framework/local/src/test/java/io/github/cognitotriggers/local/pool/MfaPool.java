package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import java.time.Duration;

/** A pool with second factors for tests, and mary who has a number and an address in it. */
final class MfaPool {

    static final String METADATA =
            ", 'ClientMetadata': {'KeyName1': 'string', 'KeyName2': 'string'}";

    private MfaPool() {}

    static TestPool.Setup with(MfaConfiguration configuration, MfaType... types) {
        return TestPool.withAllTriggers()
                .settings(PoolSettings.builder().mfa(configuration, types).build());
    }

    static TestPool required(MfaType... types) {
        return withMary(with(MfaConfiguration.ON, types));
    }

    static TestPool optional(MfaType... types) {
        return withMary(with(MfaConfiguration.OPTIONAL, types));
    }

    static TestPool withMary(TestPool.Setup setup) {
        TestPool pool = setup.build();
        user(pool, "mary", "+12065550123", "mary@example.com");
        return pool;
    }

    /** Somebody with a password to stay; an empty number or address is none. */
    static void user(TestPool pool, String username, String number, String email) {
        pool.confirmedUser(username);
        User user = pool.user(username);
        pool.change(
                user,
                c -> {
                    c.withoutAttribute("email").withoutAttribute("email_verified");
                    if (!number.isEmpty()) {
                        c.attribute("phone_number", number);
                    }
                    if (!email.isEmpty()) {
                        c.attribute("email", email);
                    }
                });
    }

    static void prefer(TestPool pool, String username, MfaType type) {
        preference(pool, username, type, true, true);
    }

    static void enable(TestPool pool, String username, MfaType type) {
        preference(pool, username, type, true, false);
    }

    static void preference(
            TestPool pool, String username, MfaType type, boolean enabled, boolean preferred) {
        pool.admin(
                "AdminSetUserMFAPreference",
                "'Username': '"
                        + username
                        + "', '"
                        + type.settings()
                        + "': {'Enabled': "
                        + enabled
                        + ", 'PreferredMfa': "
                        + preferred
                        + "}");
    }

    /** Gives a user, who can sign in without a second factor, an authenticator app. */
    static String enrol(TestPool pool, String username) {
        String token =
                TestPool.token(pool.passwordSignIn(username, TestPool.PASSWORD), "AccessToken");
        String secret =
                pool.call("AssociateSoftwareToken", "{'AccessToken': '" + token + "'}")
                        .path("SecretCode")
                        .asText();
        verify(pool, "AccessToken", token, Totp.code(secret, pool.now()));
        pool.pass(Duration.ofSeconds(30));
        pool.fired();
        return secret;
    }

    static ObjectNode verify(TestPool pool, String by, String value, String code) {
        return pool.call(
                "VerifySoftwareToken",
                "{'" + by + "': '" + value + "', 'UserCode': '" + code + "'}");
    }

    static ObjectNode signIn(TestPool pool) {
        return pool.passwordSignIn("mary", TestPool.PASSWORD);
    }

    static ObjectNode answer(TestPool pool, ObjectNode asked, String code) {
        return answer(pool, "mary", asked, code);
    }

    /** Answers whatever code was asked for. */
    static ObjectNode answer(TestPool pool, String username, ObjectNode asked, String code) {
        return pool.respond(asked, responses(username, asked, code));
    }

    static String responses(String username, ObjectNode asked, String code) {
        String challenge = asked.path("ChallengeName").asText();
        return "'USERNAME': '" + username + "', '" + challenge + "_CODE': '" + code + "'";
    }

    static ObjectNode select(TestPool pool, ObjectNode asked, String answer) {
        return pool.answer("mary", asked, answer);
    }

    /** Six digits that are not these. */
    static String other(String code) {
        return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
    }

    static String challenge(ObjectNode asked) {
        return asked.path("ChallengeName").asText();
    }

    static String parameter(ObjectNode asked, String name) {
        return asked.path("ChallengeParameters").path(name).asText();
    }

    /** Define that goes on with SRP, and gives tokens once a second factor was proven. */
    static TestPool.Setup defineAfterSecondFactor(TestPool.Setup setup) {
        return setup.on(
                Trigger.DEFINE_AUTH_CHALLENGE,
                TestPool.returning(
                        event -> {
                            int rounds = event.at("/request/session").size();
                            ObjectNode response = (ObjectNode) event.path("response");
                            if (rounds < 3) {
                                response.put("challengeName", "PASSWORD_VERIFIER");
                            }
                            response.put("issueTokens", rounds >= 3);
                        }));
    }
}
