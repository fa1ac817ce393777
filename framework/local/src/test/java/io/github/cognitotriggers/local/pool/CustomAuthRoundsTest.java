package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the triggers of a custom authentication hear of its rounds, and what the client sees. */
class CustomAuthRoundsTest {

    private static final String WRONG =
            "{'challengeName': 'CUSTOM_CHALLENGE', 'challengeResult': false, 'challengeMetadata':"
                    + " 'CODE'}";
    private static final String SRP_A = "{'challengeName': 'SRP_A', 'challengeResult': true}";
    private static final String PASSWORD_VERIFIER =
            "{'challengeName': 'PASSWORD_VERIFIER', 'challengeResult': true}";
    private static final String NEW_PASSWORD_REQUIRED =
            "{'challengeName': 'NEW_PASSWORD_REQUIRED', 'challengeResult': true}";

    @Test
    void the_session_begins_empty_and_grows_by_each_result_with_creates_metadata() {
        TestPool pool = pool(TestPool.with().oneTimeCode());
        ObjectNode first = pool.customSignIn("mary");
        heard(pool, TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION);
        heard(pool, TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION);
        pool.fired();
        ObjectNode second = pool.answer("mary", first, "0000");
        heard(pool, TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION, WRONG);
        heard(pool, TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION, WRONG);
        pool.fired();
        pool.answer("mary", second, "1234");
        heard(
                pool,
                TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                WRONG,
                WRONG.replace("false", "true"));
    }

    @Test
    void with_srp_the_session_has_srp_a_the_verifier_and_then_the_custom_challenge() {
        TestPool pool = pool(TestPool.with().oneTimeCode());
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier = pool.client("InitiateAuth", client.initiate("CUSTOM_AUTH", "mary"));
        heard(pool, TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION, SRP_A);
        pool.fired();
        ObjectNode asked =
                pool.respond(verifier, client.answer(verifier, "mary", TestPool.PASSWORD));
        heard(pool, TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION, SRP_A, PASSWORD_VERIFIER);
        heard(pool, TriggerSource.CREATE_AUTH_CHALLENGE_AUTHENTICATION, SRP_A, PASSWORD_VERIFIER);
        pool.fired();
        pool.answer("mary", asked, "1234");
        heard(
                pool,
                TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                SRP_A,
                PASSWORD_VERIFIER,
                WRONG.replace("false", "true"));
    }

    @Test
    void a_temporary_password_comes_between_the_verifier_and_the_custom_challenge() {
        TestPool pool =
                pool(
                        TestPool.with()
                                .oneTimeCode()
                                .on(
                                        Trigger.DEFINE_AUTH_CHALLENGE,
                                        TestPool.returning(
                                                event ->
                                                        ((ObjectNode) event.path("response"))
                                                                .put(
                                                                        "challengeName",
                                                                        nextAfter(event)))));
        pool.admin(
                "AdminSetUserPassword",
                "'Username': 'mary', 'Password': 'Temp0rary!', 'Permanent': false");
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier = pool.client("InitiateAuth", client.initiate("CUSTOM_AUTH", "mary"));
        ObjectNode demanded = pool.respond(verifier, client.answer(verifier, "mary", "Temp0rary!"));
        pool.fired();
        ObjectNode asked = pool.newPassword("mary", demanded, "Another0ne!");
        heard(
                pool,
                TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                SRP_A,
                PASSWORD_VERIFIER,
                NEW_PASSWORD_REQUIRED);
        pool.fired();
        pool.answer("mary", asked, "0000");
        heard(
                pool,
                TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION,
                SRP_A,
                PASSWORD_VERIFIER,
                NEW_PASSWORD_REQUIRED,
                WRONG);
    }

    @Test
    void the_client_sees_the_public_parameters_and_the_name_and_nothing_else_of_create() {
        TestPool pool = pool(TestPool.with().oneTimeCode());
        ObjectNode asked = pool.customSignIn("mary");
        assertThat(asked.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("ChallengeName", "Session", "ChallengeParameters");
        assertThat(asked.path("ChallengeParameters"))
                .isEqualTo(json("{'hint': 'four digits', 'USERNAME': 'mary'}"));
    }

    @Test
    void verify_gets_the_private_parameters_of_its_own_round_and_nothing_public() {
        TestPool pool =
                pool(
                        TestPool.with()
                                .oneTimeCode()
                                .on(
                                        Trigger.CREATE_AUTH_CHALLENGE,
                                        TestPool.returning(
                                                event ->
                                                        ((ObjectNode) event.path("response"))
                                                                .putObject(
                                                                        "privateChallengeParameters")
                                                                .put(
                                                                        "code",
                                                                        "of round "
                                                                                + event.at(
                                                                                                "/request/session")
                                                                                        .size()))));
        ObjectNode second = pool.answer("mary", pool.customSignIn("mary"), "0000");
        pool.fired();
        TestPool.token(pool.answer("mary", second, "of round 1"), "AccessToken");
        ObjectNode verify = pool.events(TriggerSource.VERIFY_AUTH_CHALLENGE_AUTHENTICATION).get(0);
        assertThat(verify.at("/request/privateChallengeParameters"))
                .isEqualTo(json("{'code': 'of round 1'}"));
        assertThat(verify.at("/request/challengeAnswer").textValue()).isEqualTo("of round 1");
        assertThat(verify.path("request").has("session")).isFalse();
    }

    @Test
    void there_are_as_many_rounds_as_define_wants() {
        TestPool pool = pool(endless());
        ObjectNode asked = pool.customSignIn("mary");
        for (int round = 1; round <= 20; round++) {
            asked = pool.answer("mary", asked, "0000");
        }
        assertThat(asked.path("ChallengeName").asText()).isEqualTo("CUSTOM_CHALLENGE");
    }

    @Test
    void wrong_answers_lock_nobody_out() {
        TestPool pool = pool(endless());
        ObjectNode asked = pool.customSignIn("mary");
        for (int round = 1; round <= 6; round++) {
            asked = pool.answer("mary", asked, "0000");
        }
        TestPool.token(pool.passwordSignIn("mary", TestPool.PASSWORD), "AccessToken");
    }

    @Test
    void who_is_locked_out_for_wrong_passwords_can_still_answer_challenges() {
        TestPool pool = pool(TestPool.with().oneTimeCode());
        for (int attempt = 1; attempt <= 5; attempt++) {
            TestPool.refused(
                    () -> pool.passwordSignIn("mary", "Wr0ngOne!"),
                    "Incorrect username or password.");
        }
        TestPool.refused(
                () -> pool.passwordSignIn("mary", TestPool.PASSWORD), "Password attempts exceeded");
        TestPool.token(pool.answer("mary", pool.customSignIn("mary"), "1234"), "AccessToken");
    }

    @Test
    void an_alias_signs_in_the_user_whom_the_triggers_know_by_name() {
        TestPool pool =
                pool(
                        TestPool.with()
                                .settings(PoolSettings.builder().aliasAttributes("email").build())
                                .oneTimeCode());
        ObjectNode asked = pool.customSignIn("mary@example.com");
        TestPool.token(pool.answer("mary@example.com", asked, "1234"), "AccessToken");
        assertThat(pool.events()).extracting(e -> e.path("userName").asText()).containsOnly("mary");
        assertThat(asked.at("/ChallengeParameters/USERNAME").asText()).isEqualTo("mary");
    }

    private static TestPool.Setup endless() {
        return TestPool.with()
                .oneTimeCode()
                .answering(
                        Trigger.DEFINE_AUTH_CHALLENGE,
                        "{'challengeName': 'CUSTOM_CHALLENGE', 'issueTokens': false,"
                                + " 'failAuthentication': false}");
    }

    private static String nextAfter(ObjectNode event) {
        return switch (event.at("/request/session").size()) {
            case 1 -> "PASSWORD_VERIFIER";
            case 2 -> "NEW_PASSWORD_REQUIRED";
            default -> "CUSTOM_CHALLENGE";
        };
    }

    private static TestPool pool(TestPool.Setup setup) {
        TestPool pool = setup.build();
        pool.confirmedUser("mary");
        return pool;
    }

    /** The one event of that source since the last time has these rounds in its session. */
    private static void heard(TestPool pool, TriggerSource source, String... rounds) {
        assertThat(pool.events(source))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.at("/request/session"))
                                        .isEqualTo(
                                                json("{'rounds': " + List.of(rounds) + "}")
                                                        .path("rounds")));
    }

    private static JsonNode json(String text) {
        return TestPool.read(text.replace('\'', '"'));
    }
}
