package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sign-ins of two users, mixed up at random: sessions, names, challenges and codes of one for the
 * other, old ones and wrong ones, while an administrator changes what is asked for. Whoever gets
 * tokens has proven all that was asked for, just then.
 */
class RandomSignInsTest {

    private static final long SEED = 20261121;
    private static final int CALLS = 2_000;
    private static final List<String> USERS = List.of("mary", "bob");
    private static final List<String> CHALLENGES =
            List.of(
                    "SMS_MFA",
                    "EMAIL_OTP",
                    "SMS_OTP",
                    "SELECT_MFA_TYPE",
                    "SELECT_CHALLENGE",
                    "PASSWORD",
                    "MFA_SETUP",
                    "SOFTWARE_TOKEN_MFA",
                    "NEW_PASSWORD_REQUIRED");

    /** A challenge that was asked, and what answers it. */
    private static final class Asked {

        private final String username;
        private final ObjectNode response;
        private final String code;
        private boolean answered;

        private Asked(String username, ObjectNode response, String code) {
            this.username = username;
            this.response = response;
            this.code = code;
        }
    }

    private final Random random = new Random(SEED);
    private final TestPool pool =
            TestPool.with()
                    .settings(
                            PoolSettings.builder()
                                    .mfa(
                                            MfaConfiguration.OPTIONAL,
                                            MfaType.SMS_MFA,
                                            MfaType.EMAIL_OTP)
                                    .allowedFirstAuthFactors(
                                            FirstAuthFactor.PASSWORD,
                                            FirstAuthFactor.EMAIL_OTP,
                                            FirstAuthFactor.SMS_OTP)
                                    .build())
                    .build();
    private final List<Asked> asked = new ArrayList<>();
    private int tokens;
    private int refused;

    @Test
    void nobody_gets_tokens_who_did_not_prove_all_that_was_asked_for() {
        MfaPool.user(pool, "mary", "+12065550123", "mary@example.com");
        MfaPool.user(pool, "bob", "+12065550199", "bob@example.com");
        for (int i = 0; i < CALLS; i++) {
            try {
                switch (random.nextInt(8)) {
                    case 0 -> change();
                    case 1, 2, 3 -> begin();
                    default -> respond();
                }
            } catch (CognitoException e) {
                refused++;
            }
        }
        assertThat(tokens).as("sign-ins that came to their end").isGreaterThan(50);
        assertThat(refused).as("calls that were refused").isGreaterThan(50);
    }

    private void change() {
        String username = oneOf(USERS);
        switch (random.nextInt(3)) {
            case 0 -> pool.pass(Duration.ofSeconds(random.nextInt(60)));
            case 1 ->
                    pool.admin(
                            "SetUserPoolMfaConfig",
                            "'MfaConfiguration': '" + oneOf(List.of("OFF", "OPTIONAL")) + "'");
            default ->
                    MfaPool.preference(
                            pool,
                            username,
                            oneOf(List.of(MfaType.SMS_MFA, MfaType.EMAIL_OTP)),
                            random.nextBoolean(),
                            false);
        }
    }

    private void begin() {
        String username = oneOf(USERS);
        boolean right = random.nextInt(4) > 0;
        String password = right ? TestPool.PASSWORD : "Wr0ng-one!";
        boolean choice = random.nextBoolean();
        String preferred = oneOf(List.of("PASSWORD", "EMAIL_OTP", "SMS_OTP", ""));
        ObjectNode response =
                choice
                        ? pool.client(
                                "InitiateAuth",
                                "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': '"
                                        + username
                                        + "', 'PASSWORD': '"
                                        + password
                                        + (preferred.isEmpty()
                                                ? ""
                                                : "', 'PREFERRED_CHALLENGE': '" + preferred)
                                        + "'}")
                        : pool.passwordSignIn(username, password);
        boolean proven = right && (!choice || preferred.equals("PASSWORD"));
        remember(username, response, proven);
    }

    private void respond() {
        if (asked.isEmpty()) {
            return;
        }
        // The latest ones mostly, since the others are used or over.
        int back = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(Math.min(20, asked.size()));
        Asked which = asked.get(asked.size() - back);
        String username = random.nextInt(6) > 0 ? which.username : oneOf(USERS);
        String own = MfaPool.challenge(which.response);
        String challenge = random.nextInt(6) > 0 ? own : oneOf(CHALLENGES);
        boolean rightCode = random.nextInt(3) > 0;
        String code = rightCode ? which.code : oneOf(List.of("123456", "12345678", ""));
        String password = random.nextInt(3) > 0 ? TestPool.PASSWORD : "Wr0ng-one!";
        String answer = oneOf(List.of("PASSWORD", "EMAIL_OTP", "SMS_OTP", "SMS_MFA"));
        ObjectNode response =
                pool.respond(
                        which.response.deepCopy().put("ChallengeName", challenge),
                        "'USERNAME': '"
                                + username
                                + "', '"
                                + challenge
                                + "_CODE': '"
                                + code
                                + "', 'PASSWORD': '"
                                + password
                                + "', 'ANSWER': '"
                                + answer
                                + "'");
        assertThat(which.answered).as("a session was taken twice").isFalse();
        which.answered = true;
        assertThat(username).isEqualTo(which.username);
        boolean isCode = own.endsWith("_MFA") || own.endsWith("_OTP");
        boolean chosenPassword =
                own.equals("SELECT_CHALLENGE")
                        && (challenge.equals("PASSWORD") || answer.equals("PASSWORD"))
                        && password.equals(TestPool.PASSWORD);
        assertThat(challenge.equals(own) || own.equals("SELECT_CHALLENGE")).isTrue();
        remember(username, response, isCode ? code.equals(which.code) : chosenPassword);
    }

    private void remember(String username, ObjectNode response, boolean proven) {
        if (response.has("AuthenticationResult")) {
            assertThat(proven).as("tokens without a proof").isTrue();
            String token = TestPool.token(response, "AccessToken");
            assertThat(
                            pool.call("GetUser", "{'AccessToken': '" + token + "'}")
                                    .path("Username")
                                    .asText())
                    .isEqualTo(username);
            tokens++;
            return;
        }
        boolean sent = response.path("ChallengeParameters").has("CODE_DELIVERY_DESTINATION");
        asked.add(new Asked(username, response, sent ? pool.lastMessage().code() : ""));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
