package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** SRP: the arithmetic against numbers that other clients come to, the flow against a client. */
class SrpTest {

    @Test
    void the_group_is_that_of_rfc_3526() {
        assertThat(Srp.N).isEqualTo(SrpClient.group());
    }

    @Test
    void the_numbers_are_those_of_other_clients() {
        assertThat(Srp.K.toString(16))
                .isEqualTo("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6");
        assertThat(Srp.scrambling(hex("deadbeef"), hex("cafebabe")).toString(16))
                .isEqualTo("80170b1141a80ddfbc94afe0102b0765bb133f6c844772bf0cf2932d98219cee");
        byte[] x =
                Srp.privateKey(
                        Srp.pad(hex("deadbeef")),
                        new SrpIdentity("test_pool", "test_user"),
                        "test_password");
        assertThat(new BigInteger(1, x).toString(16))
                .isEqualTo("66aa0a061312b2a5f776bd7eda83e0063a4a32b0f9c32ce46e48b0794ef3f574");
    }

    @Test
    void a_right_password_gives_tokens_every_time() {
        TestPool pool = mary(TestPool.with());
        // Often enough to meet numbers with leading zeros and with the first bit set.
        for (int i = 0; i < 20; i++) {
            SrpClient client = client(pool);
            ObjectNode asked = initiate(pool, client, "mary");
            TestPool.token(
                    pool.respond(asked, client.answer(asked, "mary", TestPool.PASSWORD)),
                    "AccessToken");
        }
    }

    @Test
    void a_wrong_password_is_refused_and_the_session_is_gone() {
        TestPool pool = mary(TestPool.with());
        SrpClient client = client(pool);
        ObjectNode asked = initiate(pool, client, "mary");
        TestPool.refused(
                () -> pool.respond(asked, client.answer(asked, "mary", "Wr0ngOne!")),
                "Incorrect username or password.");
        TestPool.refused(
                () -> pool.respond(asked, client.answer(asked, "mary", TestPool.PASSWORD)),
                "Invalid session for the user.");
    }

    @Test
    void a_wrong_password_in_custom_authentication_never_reaches_define() {
        TestPool pool = mary(TestPool.with().oneTimeCode());
        SrpClient client = client(pool);
        ObjectNode asked = pool.client("InitiateAuth", client.initiate("CUSTOM_AUTH", "mary"));
        pool.fired();
        TestPool.refused(
                () -> pool.respond(asked, client.answer(asked, "mary", "Wr0ngOne!")),
                "Incorrect username or password.");
        assertThat(pool.fired()).isEmpty();
    }

    @Test
    void a_client_that_sends_no_session_is_known_by_its_secret_block() {
        TestPool pool = mary(TestPool.with());
        SrpClient client = client(pool);
        ObjectNode asked = initiate(pool, client, "mary");
        String answer =
                "'ChallengeName': 'PASSWORD_VERIFIER', 'ChallengeResponses': {"
                        + client.answer(asked, "mary", TestPool.PASSWORD)
                        + "}";
        TestPool.token(pool.client("RespondToAuthChallenge", answer), "IdToken");
        TestPool.refused(
                () -> pool.client("RespondToAuthChallenge", answer),
                "Invalid session for the user.");
    }

    @Test
    void a_secret_block_of_another_challenge_proves_nothing() {
        TestPool pool = mary(TestPool.with());
        SrpClient client = client(pool);
        ObjectNode other = initiate(pool, client, "mary");
        ObjectNode asked = initiate(pool, client, "mary");
        ObjectNode swapped = asked.deepCopy();
        swapped.withObject("/ChallengeParameters")
                .set("SECRET_BLOCK", other.at("/ChallengeParameters/SECRET_BLOCK"));
        TestPool.refused(
                () -> pool.respond(asked, client.answer(swapped, "mary", TestPool.PASSWORD)),
                "Incorrect username or password.");
    }

    @Test
    void an_expired_challenge_is_called_so_each_time() {
        TestPool pool = mary(TestPool.with());
        SrpClient client = client(pool);
        ObjectNode asked = initiate(pool, client, "mary");
        String answer =
                "'ChallengeName': 'PASSWORD_VERIFIER', 'ChallengeResponses': {"
                        + client.answer(asked, "mary", TestPool.PASSWORD)
                        + "}";
        pool.pass(Duration.ofMinutes(3));
        for (int i = 0; i < 2; i++) {
            TestPool.refused(
                    () -> pool.client("RespondToAuthChallenge", answer),
                    "Invalid session for the user, session is expired.");
        }
    }

    @Test
    void a_public_value_that_is_zero_in_the_group_is_refused() {
        TestPool pool = mary(TestPool.with());
        for (String value :
                new String[] {"0", Srp.N.toString(16), Srp.N.shiftLeft(1).toString(16), "x"}) {
            TestPool.refused(
                    () ->
                            pool.client(
                                    "InitiateAuth",
                                    "'AuthFlow': 'USER_SRP_AUTH', 'AuthParameters': {'USERNAME':"
                                            + " 'mary', 'SRP_A': '"
                                            + value
                                            + "'}"),
                    "InvalidParameterException",
                    "Invalid SRP_A parameter.");
        }
    }

    @Test
    void nobody_looks_like_somebody_where_users_are_hidden() {
        TestPool pool = mary(TestPool.with().hidingUsers());
        SrpClient client = client(pool);
        ObjectNode nobody = initiate(pool, client, "nobody");
        ObjectNode mary = initiate(pool, client, "mary");
        assertThat(nobody.path("ChallengeParameters").properties().stream().map(e -> e.getKey()))
                .containsExactlyElementsOf(
                        mary.path("ChallengeParameters").properties().stream()
                                .map(e -> e.getKey())
                                .toList());
        assertThat(salt(initiate(pool, client, "nobody"))).isEqualTo(salt(nobody));
        assertThat(salt(initiate(pool, client, "mary"))).isEqualTo(salt(mary));
        TestPool.refused(
                () -> pool.respond(nobody, client.answer(nobody, "nobody", TestPool.PASSWORD)),
                "Incorrect username or password.");
    }

    @Test
    void nobody_has_the_same_id_each_time() {
        TestPool pool = TestPool.with().hidingUsers().build();
        String id = id(initiate(pool, client(pool), "nobody"));
        assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(id(initiate(pool, client(pool), "nobody"))).isEqualTo(id);
    }

    @Test
    void nobody_is_named_as_such_where_users_are_not_hidden() {
        TestPool pool = mary(TestPool.with());
        TestPool.refused(
                () -> initiate(pool, client(pool), "nobody"),
                "UserNotFoundException",
                "User does not exist.");
    }

    private static TestPool mary(TestPool.Setup setup) {
        TestPool pool = setup.build();
        pool.confirmedUser("mary");
        return pool;
    }

    private static SrpClient client(TestPool pool) {
        return new SrpClient(pool.pool().settings().id());
    }

    private static ObjectNode initiate(TestPool pool, SrpClient client, String username) {
        return pool.client("InitiateAuth", client.initiate("USER_SRP_AUTH", username));
    }

    private static String salt(ObjectNode asked) {
        return asked.at("/ChallengeParameters/SALT").asText();
    }

    private static String id(ObjectNode asked) {
        return asked.at("/ChallengeParameters/USER_ID_FOR_SRP").asText();
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
