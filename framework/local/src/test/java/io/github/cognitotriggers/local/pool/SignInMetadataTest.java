package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The {@code ClientMetadata} of each answer to a challenge reaches what runs in that call, and
 * nothing else; that of InitiateAuth is pre authentication's {@code validationData}.
 */
class SignInMetadataTest {

    private static final String BEGINNING = "of-initiate-auth";
    private static final String ANSWER = "of-the-answer";

    @Test
    void a_sign_in_with_a_text_message_as_the_command_line_does_it() {
        TestPool pool = TestPool.withAllTriggers().settings(settings(MfaConfiguration.ON)).build();
        MfaPool.user(pool, "test", "+120655501234", "");
        ObjectNode asked = pool.passwordSignIn("test", TestPool.PASSWORD);
        assertThat(MfaPool.challenge(asked)).isEqualTo("SMS_MFA");
        assertThat(asked.path("Session").asText()).hasSizeBetween(20, 2048);
        assertThat(MfaPool.parameter(asked, "CODE_DELIVERY_DESTINATION"))
                .isEqualTo("+********1234");
        assertThat(MfaPool.parameter(asked, "USER_ID_FOR_SRP")).isEqualTo("test");
        pool.fired();
        ObjectNode signedIn =
                pool.client(
                        "RespondToAuthChallenge",
                        TestPool.responding(
                                        asked,
                                        MfaPool.responses("test", asked, pool.lastMessage().code()))
                                + MfaPool.METADATA);
        assertThat(signedIn.at("/AuthenticationResult/ExpiresIn").asInt()).isEqualTo(3600);
        assertThat(signedIn.at("/AuthenticationResult/TokenType").asText()).isEqualTo("Bearer");
        assertThat(pool.events(TriggerSource.POST_AUTHENTICATION_AUTHENTICATION))
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e.at("/request/clientMetadata"))
                                        .isEqualTo(
                                                TestPool.read(
                                                        "{\"KeyName1\":\"string\","
                                                                + "\"KeyName2\":\"string\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA"})
    void the_answer_to_a_second_factor(String type) {
        TestPool pool = pool(MfaConfiguration.OPTIONAL);
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.valueOf(type));
        ObjectNode asked = begin(pool, "USER_PASSWORD_AUTH", "'PASSWORD': 'Passw0rd!'");
        answer(pool, asked, "'" + type + "_CODE': '" + code(pool, type, secret) + "'");
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void the_choice_of_a_second_factor_reaches_the_message_and_the_answer_the_rest() {
        TestPool pool = pool(MfaConfiguration.ON);
        ObjectNode which = begin(pool, "USER_PASSWORD_AUTH", "'PASSWORD': 'Passw0rd!'");
        ObjectNode asked = answer(pool, which, "'ANSWER': 'SMS_MFA'");
        reached(pool, "CustomMessage_Authentication");
        pool.respond(asked, MfaPool.responses("mary", asked, pool.lastMessage().code()));
        nothing(pool);
    }

    @ParameterizedTest
    @CsvSource({"SMS_MFA, CUSTOM_SMS_SENDER", "EMAIL_OTP, CUSTOM_EMAIL_SENDER"})
    void the_choice_of_a_second_factor_reaches_the_custom_sender(String type, Trigger sender) {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.withAllTriggers()
                                .settings(settings(MfaConfiguration.ON))
                                .echo(sender));
        ObjectNode which = begin(pool, "USER_PASSWORD_AUTH", "'PASSWORD': 'Passw0rd!'");
        answer(pool, which, "'ANSWER': '" + type + "'");
        List<ObjectNode> events = pool.awaitEvents(1);
        assertThat(events.get(0).at("/request/clientMetadata/key").asText()).isEqualTo(ANSWER);
    }

    @Test
    void setting_up_a_second_factor() {
        TestPool pool = MfaPool.with(MfaConfiguration.ON, MfaType.SOFTWARE_TOKEN_MFA).build();
        MfaPool.user(pool, "mary", "", "");
        ObjectNode asked = begin(pool, "USER_PASSWORD_AUTH", "'PASSWORD': 'Passw0rd!'");
        ObjectNode associated =
                pool.call(
                        "AssociateSoftwareToken",
                        "{'Session': '" + asked.path("Session").asText() + "'}");
        ObjectNode verified =
                MfaPool.verify(
                        pool,
                        "Session",
                        associated.path("Session").asText(),
                        Totp.code(associated.path("SecretCode").asText(), pool.now()));
        answer(pool, verified.put("ChallengeName", "MFA_SETUP"), "'X': 'x'");
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void the_answer_to_a_new_password() {
        TestPool pool = pool(MfaConfiguration.OFF);
        pool.admin(
                "AdminSetUserPassword",
                "'Username': 'mary', 'Password': 'Temp0rary!', 'Permanent': false");
        ObjectNode asked = begin(pool, "USER_PASSWORD_AUTH", "'PASSWORD': 'Temp0rary!'");
        answer(pool, asked, "'NEW_PASSWORD': 'Another0ne!'");
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_NewPasswordChallenge");
    }

    @Test
    void the_proof_of_srp() {
        TestPool pool = pool(MfaConfiguration.OFF);
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode asked = begin(pool, "USER_SRP_AUTH", "'SRP_A': '" + client.shown() + "'");
        answer(pool, asked, proof(client, asked));
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void the_proof_of_srp_where_a_second_factor_follows_reaches_the_message() {
        TestPool pool = pool(MfaConfiguration.OPTIONAL);
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode asked = begin(pool, "USER_SRP_AUTH", "'SRP_A': '" + client.shown() + "'");
        answer(pool, asked, proof(client, asked));
        reached(pool, "CustomMessage_Authentication");
    }

    @Test
    void the_answers_to_custom_challenges() {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.withAllTriggers()
                                .settings(settings(MfaConfiguration.OFF))
                                .oneTimeCode());
        ObjectNode asked = begin(pool, "CUSTOM_AUTH", "'X': 'x'");
        ObjectNode again = answer(pool, asked, "'ANSWER': '0000'");
        reached(
                pool,
                "VerifyAuthChallengeResponse_Authentication",
                "DefineAuthChallenge_Authentication",
                "CreateAuthChallenge_Authentication");
        answer(pool, again, "'ANSWER': '1234'");
        reached(
                pool,
                "VerifyAuthChallengeResponse_Authentication",
                "DefineAuthChallenge_Authentication",
                "PostAuthentication_Authentication",
                "TokenGeneration_Authentication");
    }

    @Test
    void the_answer_to_a_second_factor_in_custom_authentication_reaches_define() {
        TestPool pool =
                MfaPool.withMary(
                        MfaPool.defineAfterSecondFactor(
                                MfaPool.with(MfaConfiguration.ON, MfaType.SMS_MFA)));
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier =
                begin(
                        pool,
                        "CUSTOM_AUTH",
                        "'CHALLENGE_NAME': 'SRP_A', 'SRP_A': '" + client.shown() + "'");
        ObjectNode asked = answer(pool, verifier, proof(client, verifier));
        reached(pool, "CustomMessage_Authentication");
        answer(pool, asked, "'SMS_MFA_CODE': '" + pool.lastMessage().code() + "'");
        reached(
                pool,
                "DefineAuthChallenge_Authentication",
                "PostAuthentication_Authentication",
                "TokenGeneration_Authentication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL_OTP", "SMS_OTP"})
    void the_answer_to_a_code_in_place_of_a_password(String challenge) {
        TestPool pool = pool(MfaConfiguration.OFF);
        ObjectNode asked = begin(pool, "USER_AUTH", "'PREFERRED_CHALLENGE': '" + challenge + "'");
        answer(pool, asked, "'" + challenge + "_CODE': '" + pool.lastMessage().code() + "'");
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void the_choice_of_a_first_factor() {
        TestPool pool = pool(MfaConfiguration.OFF);
        ObjectNode which = begin(pool, "USER_AUTH", "'X': 'x'");
        answer(pool, which, "'ANSWER': 'EMAIL_OTP'");
        reached(pool, "CustomMessage_Authentication");
        ObjectNode again = begin(pool, "USER_AUTH", "'X': 'x'");
        answer(pool, again, "'ANSWER': 'PASSWORD', 'PASSWORD': 'Passw0rd!'");
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
        ObjectNode named = begin(pool, "USER_AUTH", "'X': 'x'").put("ChallengeName", "PASSWORD");
        answer(pool, named, "'PASSWORD': 'Passw0rd!'");
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void an_administrators_answer() {
        TestPool pool = pool(MfaConfiguration.OPTIONAL);
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        ObjectNode asked = begin(pool, "USER_PASSWORD_AUTH", "'PASSWORD': 'Passw0rd!'");
        String code = pool.lastMessage().code();
        pool.admin(
                "AdminRespondToAuthChallenge",
                "'ClientId': 'client1', "
                        + TestPool.responding(asked, MfaPool.responses("mary", asked, code))
                        + metadata(ANSWER));
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void a_sign_in_without_challenges_hands_its_metadata_to_pre_authentication_alone() {
        TestPool pool = pool(MfaConfiguration.OFF);
        TestPool.token(begin(pool, "USER_PASSWORD_AUTH", "'PASSWORD': 'Passw0rd!'"), "IdToken");
    }

    /** Begins a sign-in, whose metadata is seen by pre authentication and by nobody else. */
    private static ObjectNode begin(TestPool pool, String flow, String parameters) {
        pool.fired();
        ObjectNode asked =
                pool.client(
                        "InitiateAuth",
                        "'AuthFlow': '"
                                + flow
                                + "', 'AuthParameters': {'USERNAME': 'mary', "
                                + parameters
                                + "}"
                                + metadata(BEGINNING));
        for (ObjectNode event : pool.events()) {
            JsonNode request = event.path("request");
            boolean preAuthentication =
                    event.path("triggerSource").asText().startsWith("PreAuthentication");
            assertThat(request.path("validationData").path("key").asText())
                    .isEqualTo(preAuthentication ? BEGINNING : "");
            assertThat(
                            request.path("clientMetadata").isMissingNode()
                                    || request.path("clientMetadata").isNull())
                    .as(event.path("triggerSource").asText())
                    .isTrue();
        }
        pool.fired();
        return asked;
    }

    private static ObjectNode answer(TestPool pool, ObjectNode asked, String responses) {
        return pool.client(
                "RespondToAuthChallenge",
                TestPool.responding(asked, "'USERNAME': 'mary', " + responses) + metadata(ANSWER));
    }

    /** What ran in the answer, in that order, and each with the answer's metadata alone. */
    private static void reached(TestPool pool, String... sources) {
        List<String> ran = new ArrayList<>();
        for (ObjectNode event : pool.events()) {
            ran.add(event.path("triggerSource").asText());
            assertThat(event.at("/request/clientMetadata").toString())
                    .as(event.path("triggerSource").asText())
                    .isEqualTo("{\"key\":\"" + ANSWER + "\"}");
            assertThat(event.toString()).doesNotContain(BEGINNING);
            assertThat(event.path("request").has("validationData")).isFalse();
        }
        assertThat(ran).containsExactly(sources);
        pool.fired();
    }

    private static void nothing(TestPool pool) {
        assertThat(pool.events())
                .hasSize(2)
                .noneMatch(event -> event.toString().contains(ANSWER))
                .noneMatch(event -> event.toString().contains(BEGINNING));
    }

    private static String metadata(String value) {
        return ", 'ClientMetadata': {'key': '" + value + "'}";
    }

    private static String proof(SrpClient client, ObjectNode asked) {
        return client.answer(asked, "mary", TestPool.PASSWORD);
    }

    private static String code(TestPool pool, String type, String secret) {
        return type.equals("SOFTWARE_TOKEN_MFA")
                ? Totp.code(secret, pool.now())
                : pool.lastMessage().code();
    }

    private static TestPool pool(MfaConfiguration configuration) {
        return MfaPool.withMary(TestPool.withAllTriggers().settings(settings(configuration)));
    }

    private static PoolSettings settings(MfaConfiguration configuration) {
        PoolSettings.Builder settings = PoolSettings.builder().mfa(configuration, MfaType.values());
        return configuration == MfaConfiguration.ON
                ? settings.build()
                : settings.allowedFirstAuthFactors(FirstAuthFactor.values()).build();
    }
}
