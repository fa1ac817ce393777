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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_sign_in_hands_its_metadata_to_pre_authentication_alone_whoever_calls(
            boolean administrator) {
        TestPool pool = pool(MfaConfiguration.OFF);
        initiate(pool, administrator, password(administrator));
        assertThat(begun(pool))
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_migration_at_sign_in_gets_the_metadata_as_validation_data_and_so_does_its_pre_sign_up(
            boolean administrator) {
        TestPool pool =
                TestPool.withAllTriggers()
                        .answering(
                                Trigger.USER_MIGRATION,
                                "{'finalUserStatus': 'CONFIRMED', 'desiredDeliveryMediums':"
                                    + " ['EMAIL'], 'userAttributes': {'email': 'm@example.com'}}")
                        .build();
        initiate(pool, administrator, password(administrator));
        assertThat(begun(pool))
                .containsExactly(
                        "UserMigration_Authentication",
                        "PreSignUp_AdminCreateUser",
                        "CustomMessage_AdminCreateUser",
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @ParameterizedTest
    @CsvSource({"SMS_OTP, CUSTOM_SMS_SENDER", "EMAIL_OTP, CUSTOM_EMAIL_SENDER"})
    void a_code_sent_at_the_beginning_reaches_the_custom_sender_without_the_metadata(
            String challenge, Trigger sender) {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.withAllTriggers()
                                .settings(settings(MfaConfiguration.OFF))
                                .echo(sender));
        initiate(
                pool,
                false,
                "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': 'mary',"
                        + " 'PREFERRED_CHALLENGE': '"
                        + challenge
                        + "'}");
        assertThat(pool.awaitEvents(2))
                .filteredOn(event -> event.path("triggerSource").asText().contains("Sender_"))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.at("/request/clientMetadata").isNull()).isTrue();
                            assertThat(event.toString()).doesNotContain(BEGINNING);
                        });
    }

    @Test
    void a_sign_in_that_follows_a_sign_up_hands_its_metadata_to_pre_authentication_alone() {
        TestPool pool = pool(MfaConfiguration.OFF);
        pool.signUp("bob");
        String session =
                pool.client(
                                "ConfirmSignUp",
                                "'Username': 'bob', 'ConfirmationCode': '"
                                        + pool.lastMessage().code()
                                        + "'")
                        .path("Session")
                        .asText();
        pool.fired();
        initiate(
                pool,
                false,
                "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': 'bob'}, 'Session': '"
                        + session
                        + "'");
        assertThat(begun(pool))
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @Test
    void the_proof_of_srp_as_a_first_factor_of_the_users_choice() {
        TestPool pool = pool(MfaConfiguration.OFF);
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode which = begin(pool, "USER_AUTH", "'X': 'x'");
        ObjectNode asked =
                answer(pool, which, "'ANSWER': 'PASSWORD_SRP', 'SRP_A': '" + client.shown() + "'");
        assertThat(pool.fired()).isEmpty();
        answer(pool, asked, proof(client, asked));
        reached(pool, "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void an_administrators_answer_to_a_custom_challenge() {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.withAllTriggers()
                                .settings(settings(MfaConfiguration.OFF))
                                .oneTimeCode());
        ObjectNode asked = begin(pool, "CUSTOM_AUTH", "'X': 'x'");
        pool.admin(
                "AdminRespondToAuthChallenge",
                "'ClientId': 'client1', "
                        + TestPool.responding(asked, "'USERNAME': 'mary', 'ANSWER': '0000'")
                        + metadata(ANSWER));
        reached(
                pool,
                "VerifyAuthChallengeResponse_Authentication",
                "DefineAuthChallenge_Authentication",
                "CreateAuthChallenge_Authentication");
    }

    @ParameterizedTest
    @CsvSource({
        "REFRESH_TOKEN_AUTH, false",
        "REFRESH_TOKEN, false",
        "REFRESH_TOKEN_AUTH, true",
        "REFRESH_TOKEN, true"
    })
    void a_refresh_hands_its_metadata_to_nobody(String flow, boolean administrator) {
        TestPool pool = pool(MfaConfiguration.OFF);
        String token =
                TestPool.token(pool.passwordSignIn("mary", TestPool.PASSWORD), "RefreshToken");
        pool.fired();
        initiate(
                pool,
                administrator,
                "'AuthFlow': '" + flow + "', 'AuthParameters': {'REFRESH_TOKEN': '" + token + "'}");
        assertThat(begun(pool)).containsExactly("TokenGeneration_RefreshTokens");
    }

    private static String password(boolean administrator) {
        return "'AuthFlow': '"
                + (administrator ? "ADMIN_USER_PASSWORD_AUTH" : "USER_PASSWORD_AUTH")
                + "', 'AuthParameters': {'USERNAME': 'mary', 'PASSWORD': 'Passw0rd!'}";
    }

    private static ObjectNode initiate(TestPool pool, boolean administrator, String members) {
        return administrator
                ? pool.admin(
                        "AdminInitiateAuth",
                        "'ClientId': 'client1', " + members + metadata(BEGINNING))
                : pool.client("InitiateAuth", members + metadata(BEGINNING));
    }

    /** Begins a sign-in, whose metadata is seen by pre authentication and by nobody else. */
    private static ObjectNode begin(TestPool pool, String flow, String parameters) {
        pool.fired();
        ObjectNode asked =
                initiate(
                        pool,
                        false,
                        "'AuthFlow': '"
                                + flow
                                + "', 'AuthParameters': {'USERNAME': 'mary', "
                                + parameters
                                + "}");
        begun(pool);
        return asked;
    }

    /**
     * What ran at the beginning, in that order: pre authentication and a migration with the
     * metadata as validation data, the others without.
     */
    private static List<String> begun(TestPool pool) {
        for (ObjectNode event : pool.events()) {
            String source = event.path("triggerSource").asText();
            JsonNode request = event.path("request");
            boolean reached = source.matches("(PreAuthentication|UserMigration|PreSignUp)_.*");
            assertThat(request.path("validationData").path("key").asText())
                    .as(source)
                    .isEqualTo(reached ? BEGINNING : "");
            assertThat(request.path("clientMetadata").isMissingNode()).as(source).isTrue();
        }
        return pool.fired();
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
