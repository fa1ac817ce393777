package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authenticator apps: associated, verified, and set up where a second factor is required. */
class MfaSetupTest {

    @Test
    void who_has_no_second_factor_where_one_is_required_sets_up_an_app() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(MfaPool.challenge(asked)).isEqualTo("MFA_SETUP");
        assertThat(MfaPool.parameter(asked, "MFAS_CAN_SETUP"))
                .isEqualTo("[\"SOFTWARE_TOKEN_MFA\"]");
        assertThat(MfaPool.parameter(asked, "USER_ID_FOR_SRP")).isEqualTo("mary");
        ObjectNode associated = associate(pool, asked);
        assertThat(associated.path("SecretCode").asText()).matches("[A-Z2-7]{52}");
        ObjectNode verified = verify(pool, associated, code(pool, associated));
        assertThat(verified.path("Status").asText()).isEqualTo("SUCCESS");
        TestPool.token(setUp(pool, verified), "AccessToken");
        ObjectNode user = pool.admin("AdminGetUser", "'Username': 'mary'");
        assertThat(user.path("UserMFASettingList")).hasSize(1);
        assertThat(user.path("PreferredMfaSetting").asText()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void the_session_of_the_verification_can_be_among_the_responses() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        ObjectNode associated = associate(pool, asked);
        String session = verify(pool, associated, code(pool, associated)).path("Session").asText();
        ObjectNode done = pool.respond(asked, "'USERNAME': 'mary', 'SESSION': '" + session + "'");
        TestPool.token(done, "AccessToken");
    }

    @Test
    void setting_up_runs_the_triggers_of_the_end_of_a_sign_in() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(pool.fired()).containsExactly("PreAuthentication_Authentication");
        ObjectNode associated = associate(pool, asked);
        ObjectNode verified = verify(pool, associated, code(pool, associated));
        assertThat(pool.fired()).isEmpty();
        setUp(pool, verified);
        assertThat(pool.fired())
                .containsExactly(
                        "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void an_email_address_is_set_up_by_a_code_sent_to_it() {
        TestPool pool =
                withoutContacts(
                        MfaPool.with(
                                MfaConfiguration.ON,
                                MfaType.EMAIL_OTP,
                                MfaType.SOFTWARE_TOKEN_MFA));
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(MfaPool.parameter(asked, "MFAS_CAN_SETUP"))
                .isEqualTo("[\"SOFTWARE_TOKEN_MFA\",\"EMAIL_OTP\"]");
        ObjectNode code = pool.respond(asked, "'USERNAME': 'mary', 'EMAIL': 'new@example.com'");
        assertThat(MfaPool.challenge(code)).isEqualTo("EMAIL_OTP");
        assertThat(pool.lastMessage().destination()).isEqualTo("new@example.com");
        TestPool.token(MfaPool.answer(pool, code, pool.lastMessage().code()), "AccessToken");
        assertThat(pool.user("mary").verified("email")).isTrue();
    }

    @Test
    void an_address_that_is_none_is_not_set_up_and_can_be_corrected() {
        TestPool pool = withoutContacts(MfaPool.with(MfaConfiguration.ON, MfaType.EMAIL_OTP));
        ObjectNode asked = MfaPool.signIn(pool);
        TestPool.refused(
                () -> pool.respond(asked, "'USERNAME': 'mary', 'EMAIL': 'nowhere'"),
                "InvalidParameterException",
                "Invalid email address format.");
        assertThat(
                        MfaPool.challenge(
                                pool.respond(
                                        asked, "'USERNAME': 'mary', 'email': 'a@example.com'")))
                .isEqualTo("EMAIL_OTP");
    }

    @Test
    void an_address_does_not_stand_in_for_an_app() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        notSetUp(() -> pool.respond(asked, "'USERNAME': 'mary', 'EMAIL': 'new@example.com'"));
    }

    @Test
    void nothing_set_up_gives_no_tokens() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        notSetUp(() -> pool.respond(asked, "'USERNAME': 'mary'"));
        ObjectNode associated = associate(pool, asked);
        notSetUp(() -> setUp(pool, associated));
    }

    @Test
    void an_app_that_was_not_associated_cannot_be_verified() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        TestPool.refused(
                () -> verify(pool, asked, "123456"),
                "SoftwareTokenMFANotFoundException",
                "User has not set up software token mfa");
    }

    @Test
    void a_wrong_code_verifies_no_app_and_another_one_can_follow() {
        TestPool pool = appRequired();
        ObjectNode associated = associate(pool, MfaPool.signIn(pool));
        String code = code(pool, associated);
        TestPool.refused(
                () -> verify(pool, associated, MfaPool.other(code)),
                "EnableSoftwareTokenMFAException",
                "Code mismatch");
        notSetUp(() -> setUp(pool, associated));
        TestPool.token(setUp(pool, verify(pool, associated, code)), "AccessToken");
    }

    @Test
    void five_wrong_codes_lock_the_setting_up_too() {
        TestPool pool = appRequired();
        ObjectNode associated = associate(pool, MfaPool.signIn(pool));
        String code = code(pool, associated);
        for (int i = 0; i < 5; i++) {
            TestPool.refused(
                    () -> verify(pool, associated, MfaPool.other(code)),
                    "EnableSoftwareTokenMFAException",
                    "Code mismatch");
        }
        TestPool.refused(() -> verify(pool, associated, code), "Password attempts exceeded");
    }

    @Test
    void each_step_takes_the_session_of_the_one_before() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        ObjectNode associated = associate(pool, asked);
        used(() -> associate(pool, asked));
        String code = code(pool, associated);
        ObjectNode verified = verify(pool, associated, code);
        used(() -> verify(pool, associated, code));
        setUp(pool, verified);
        used(() -> setUp(pool, verified));
    }

    @Test
    void setting_up_does_not_prolong_the_session() {
        TestPool pool = appRequired();
        ObjectNode asked = MfaPool.signIn(pool);
        pool.pass(Duration.ofMinutes(2));
        ObjectNode associated = associate(pool, asked);
        pool.pass(Duration.ofMinutes(1));
        TestPool.refused(
                () -> verify(pool, associated, code(pool, associated)),
                "Invalid session for the user, session is expired.");
    }

    @Test
    void the_session_of_another_challenge_sets_nothing_up() {
        TestPool pool = MfaPool.required(MfaType.SMS_MFA, MfaType.SOFTWARE_TOKEN_MFA);
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(MfaPool.challenge(asked)).isEqualTo("SMS_MFA");
        TestPool.refused(() -> associate(pool, asked), "Invalid session for the user.");
        TestPool.refused(() -> verify(pool, asked, "123456"), "Invalid session for the user.");
    }

    @Test
    void another_users_session_gives_no_tokens() {
        TestPool pool = appRequired();
        MfaPool.user(pool, "bob", "", "");
        ObjectNode associated = associate(pool, MfaPool.signIn(pool));
        ObjectNode verified = verify(pool, associated, code(pool, associated));
        TestPool.refused(() -> setUp(pool, verified, "bob"), "Invalid session for the user.");
        TestPool.token(setUp(pool, verified), "AccessToken");
    }

    @Test
    void who_is_disabled_in_between_sets_nothing_up() {
        TestPool pool = appRequired();
        ObjectNode associated = associate(pool, MfaPool.signIn(pool));
        pool.admin("AdminDisableUser", "'Username': 'mary'");
        TestPool.refused(
                () -> verify(pool, associated, code(pool, associated)), "User is disabled.");
    }

    @Test
    void a_pool_that_does_not_offer_apps_associates_none() {
        TestPool pool = MfaPool.optional(MfaType.SMS_MFA);
        String token = token(pool);
        TestPool.refused(
                () -> pool.call("AssociateSoftwareToken", "{'AccessToken': '" + token + "'}"),
                "SoftwareTokenMFANotFoundException",
                "Software Token MFA has not been enabled by the userPool");
    }

    @Test
    void who_has_an_app_goes_on_using_it_when_the_pool_no_longer_offers_it() {
        TestPool pool = MfaPool.optional(MfaType.SMS_MFA, MfaType.SOFTWARE_TOKEN_MFA);
        MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        pool.admin("SetUserPoolMfaConfig", "'SoftwareTokenMfaConfiguration': {'Enabled': false}");
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void an_app_that_was_verified_is_used_once_it_is_enabled() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String token = token(pool);
        ObjectNode associated =
                pool.call("AssociateSoftwareToken", "{'AccessToken': '" + token + "'}");
        assertThat(associated.has("Session")).isFalse();
        ObjectNode verified =
                pool.call(
                        "VerifySoftwareToken",
                        "{'AccessToken': '"
                                + token
                                + "', 'FriendlyDeviceName': 'my phone', 'UserCode': '"
                                + code(pool, associated)
                                + "'}");
        assertThat(verified).isEqualTo(TestPool.read("{\"Status\":\"SUCCESS\"}"));
        TestPool.token(MfaPool.signIn(pool), "AccessToken");
        MfaPool.enable(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(MfaPool.challenge(asked)).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(MfaPool.parameter(asked, "FRIENDLY_DEVICE_NAME")).isEqualTo("my phone");
    }

    @Test
    void the_code_that_verified_an_app_does_not_sign_in() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String token = token(pool);
        ObjectNode associated =
                pool.call("AssociateSoftwareToken", "{'AccessToken': '" + token + "'}");
        String code = code(pool, associated);
        MfaPool.verify(pool, "AccessToken", token, code);
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        TestPool.refused(
                () -> MfaPool.answer(pool, MfaPool.signIn(pool), code),
                "ExpiredCodeException",
                "Your software token has already been used once.");
    }

    @Test
    void the_app_before_is_good_until_another_one_is_verified() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String first = MfaPool.enrol(pool, "mary");
        String token = token(pool);
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        ObjectNode associated =
                pool.call("AssociateSoftwareToken", "{'AccessToken': '" + token + "'}");
        TestPool.token(
                MfaPool.answer(pool, MfaPool.signIn(pool), Totp.code(first, pool.now())),
                "AccessToken");
        pool.pass(Duration.ofMinutes(2));
        MfaPool.verify(pool, "AccessToken", token, code(pool, associated));
        pool.pass(Duration.ofMinutes(1));
        TestPool.refused(
                () -> MfaPool.answer(pool, MfaPool.signIn(pool), Totp.code(first, pool.now())),
                "CodeMismatchException",
                "Invalid code received for user");
        TestPool.token(
                MfaPool.answer(pool, MfaPool.signIn(pool), code(pool, associated)), "AccessToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AssociateSoftwareToken", "VerifySoftwareToken"})
    void one_of_access_token_and_session_is_needed(String operation) {
        TestPool.refused(
                () -> TestPool.plain().call(operation, "{'UserCode': '123456'}"),
                "InvalidParameterException",
                "Either AccessToken or Session is required");
    }

    @Test
    void no_access_token_but_a_good_one_associates_an_app() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        TestPool.refused(
                () -> pool.call("AssociateSoftwareToken", "{'AccessToken': 'x.y.z'}"),
                "Invalid Access Token");
        String token = token(pool);
        pool.admin("AdminUserGlobalSignOut", "'Username': 'mary'");
        TestPool.refused(
                () -> pool.call("AssociateSoftwareToken", "{'AccessToken': '" + token + "'}"),
                "Access Token has been revoked");
    }

    @Test
    void a_pool_knows_its_own_sessions_also_when_they_are_over() {
        TestPool pool = appRequired();
        TestPool other = appRequired();
        String session = MfaPool.signIn(pool).path("Session").asText();
        assertThat(pool.pool().ownsSession(session)).isTrue();
        assertThat(other.pool().ownsSession(session)).isFalse();
        pool.pass(Duration.ofHours(1));
        MfaPool.signIn(pool);
        assertThat(pool.pool().ownsSession(session)).isTrue();
        assertThat(pool.pool().ownsSession("")).isFalse();
        assertThat(pool.pool().ownsSession("no session at all")).isFalse();
        assertThat(pool.pool().ownsSession(session.substring(1))).isFalse();
    }

    private static TestPool appRequired() {
        return withoutContacts(MfaPool.with(MfaConfiguration.ON, MfaType.SOFTWARE_TOKEN_MFA));
    }

    private static TestPool withoutContacts(TestPool.Setup setup) {
        TestPool pool = setup.build();
        MfaPool.user(pool, "mary", "", "");
        return pool;
    }

    private static ObjectNode associate(TestPool pool, ObjectNode asked) {
        return pool.call(
                "AssociateSoftwareToken", "{'Session': '" + asked.path("Session").asText() + "'}");
    }

    private static ObjectNode verify(TestPool pool, ObjectNode associated, String code) {
        return MfaPool.verify(pool, "Session", associated.path("Session").asText(), code);
    }

    private static ObjectNode setUp(TestPool pool, ObjectNode verified) {
        return setUp(pool, verified, "mary");
    }

    private static ObjectNode setUp(TestPool pool, ObjectNode verified, String username) {
        return pool.respond(
                verified.deepCopy().put("ChallengeName", "MFA_SETUP"),
                "'USERNAME': '" + username + "'");
    }

    private static String code(TestPool pool, ObjectNode associated) {
        return Totp.code(associated.path("SecretCode").asText(), pool.now());
    }

    private static String token(TestPool pool) {
        return TestPool.token(MfaPool.signIn(pool), "AccessToken");
    }

    private static void notSetUp(ThrowingCallable call) {
        TestPool.refused(
                call, "InvalidParameterException", "User has not set up software token mfa");
    }

    private static void used(ThrowingCallable call) {
        TestPool.refused(call, "Invalid session for the user, session can only be used once.");
    }
}
