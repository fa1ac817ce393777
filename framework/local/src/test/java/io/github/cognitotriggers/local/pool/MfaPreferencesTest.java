package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users and administrators prefer, and what a pool offers. */
class MfaPreferencesTest {

    @Test
    void a_user_who_set_nothing_has_nothing_to_show() {
        ObjectNode user = MfaPool.optional().admin("AdminGetUser", "'Username': 'mary'");
        assertThat(user.has("UserMFASettingList")).isFalse();
        assertThat(user.has("PreferredMfaSetting")).isFalse();
        assertThat(user.has("MFAOptions")).isFalse();
    }

    @Test
    void a_user_sets_and_sees_preferences_with_an_access_token() {
        TestPool pool = MfaPool.optional(MfaType.SMS_MFA, MfaType.EMAIL_OTP);
        String token = TestPool.token(MfaPool.signIn(pool), "AccessToken");
        ObjectNode nothing =
                pool.call(
                        "SetUserMFAPreference",
                        "{'AccessToken': '"
                                + token
                                + "', 'SMSMfaSettings': {'Enabled': true}, 'EmailMfaSettings':"
                                + " {'Enabled': true, 'PreferredMfa': true}}");
        assertThat(nothing).isEmpty();
        ObjectNode user = pool.call("GetUser", "{'AccessToken': '" + token + "'}");
        assertThat(user.path("UserMFASettingList").toString())
                .isEqualTo("[\"SMS_MFA\",\"EMAIL_OTP\"]");
        assertThat(user.path("PreferredMfaSetting").asText()).isEqualTo("EMAIL_OTP");
        assertThat(user.path("MFAOptions").toString())
                .isEqualTo("[{\"DeliveryMedium\":\"SMS\",\"AttributeName\":\"phone_number\"}]");
    }

    @Test
    void what_is_not_mentioned_stays() {
        TestPool pool = MfaPool.optional(MfaType.SMS_MFA, MfaType.EMAIL_OTP);
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        MfaPool.enable(pool, "mary", MfaType.EMAIL_OTP);
        UserMfa mfa = pool.user("mary").mfa();
        assertThat(mfa.enabled()).containsExactly(MfaType.SMS_MFA, MfaType.EMAIL_OTP);
        assertThat(mfa.preferred()).isEqualTo(MfaType.SMS_MFA);
    }

    @Test
    void preferring_one_ends_the_preference_for_another() {
        TestPool pool = MfaPool.optional(MfaType.SMS_MFA, MfaType.EMAIL_OTP);
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        MfaPool.prefer(pool, "mary", MfaType.EMAIL_OTP);
        assertThat(pool.user("mary").mfa().preferred()).isEqualTo(MfaType.EMAIL_OTP);
        MfaPool.enable(pool, "mary", MfaType.EMAIL_OTP);
        assertThat(pool.user("mary").mfa().preferred()).isNull();
    }

    @Test
    void what_is_turned_off_is_no_longer_preferred() {
        TestPool pool = MfaPool.optional();
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        MfaPool.preference(pool, "mary", MfaType.SMS_MFA, false, false);
        assertThat(pool.user("mary").mfa()).isEqualTo(UserMfa.NONE);
    }

    @Test
    void two_cannot_be_preferred_nor_can_one_that_is_off() {
        TestPool pool = MfaPool.optional(MfaType.SMS_MFA, MfaType.EMAIL_OTP);
        TestPool.refused(
                () ->
                        pool.admin(
                                "AdminSetUserMFAPreference",
                                "'Username': 'mary', 'SMSMfaSettings': {'Enabled': true,"
                                        + " 'PreferredMfa': true}, 'EmailMfaSettings': {'Enabled':"
                                        + " true, 'PreferredMfa': true}"),
                "InvalidParameterException",
                "Only one MFA type can be preferred");
        TestPool.refused(
                () -> MfaPool.preference(pool, "mary", MfaType.SMS_MFA, false, true),
                "InvalidParameterException",
                "MFA type has to be enabled to be preferred");
        assertThat(pool.user("mary").mfa()).isEqualTo(UserMfa.NONE);
    }

    @ParameterizedTest
    @EnumSource(MfaType.class)
    void what_cannot_reach_the_user_cannot_be_turned_on(MfaType type) {
        TestPool pool = MfaPool.optional(MfaType.values());
        MfaPool.user(pool, "bob", "", "");
        TestPool.refused(
                () -> MfaPool.enable(pool, "bob", type),
                "InvalidParameterException",
                "User does not have delivery config set to turn on " + type);
        MfaPool.preference(pool, "bob", type, false, false);
    }

    @Test
    void users_and_their_apps_show_no_secret() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String secret = MfaPool.enrol(pool, "mary");
        UserMfa mfa = pool.user("mary").mfa();
        assertThat(mfa.toString() + mfa.token()).doesNotContain(secret);
        assertThat(new Awaited.SentCode("123456", Medium.SMS, "+1206", false).toString())
                .doesNotContain("123456", "1206");
        assertThat(new Awaited.Setup(java.util.List.of(), secret, true).toString())
                .doesNotContain(secret);
    }

    @Test
    void a_pool_shows_what_it_was_made_with() {
        ObjectNode config =
                MfaPool.required(MfaType.SMS_MFA).admin("GetUserPoolMfaConfig", "'X': 1");
        assertThat(config)
                .isEqualTo(
                        TestPool.read(
                                "{\"SmsMfaConfiguration\":{},"
                                        + "\"SoftwareTokenMfaConfiguration\":{\"Enabled\":false},"
                                        + "\"MfaConfiguration\":\"ON\"}"));
    }

    @Test
    void a_pool_of_defaults_has_none() {
        assertThat(TestPool.plain().admin("GetUserPoolMfaConfig", "'X': 1"))
                .isEqualTo(
                        TestPool.read(
                                "{\"SoftwareTokenMfaConfiguration\":{\"Enabled\":false},"
                                        + "\"MfaConfiguration\":\"OFF\"}"));
    }

    @Test
    void what_is_set_is_shown_and_counts_from_then_on() {
        TestPool pool = MfaPool.withMary(TestPool.with());
        TestPool.token(MfaPool.signIn(pool), "AccessToken");
        ObjectNode set =
                pool.admin(
                        "SetUserPoolMfaConfig",
                        "'MfaConfiguration': 'ON', 'SmsMfaConfiguration':"
                                + " {'SmsAuthenticationMessage': 'Type {####}', 'SmsConfiguration':"
                                + " {'SnsCallerArn': 'arn:aws:iam::1:role/sms', 'ExternalId':"
                                + " 'x'}}");
        assertThat(set).isEqualTo(pool.admin("GetUserPoolMfaConfig", "'X': 1"));
        assertThat(set.at("/SmsMfaConfiguration/SmsAuthenticationMessage").asText())
                .isEqualTo("Type {####}");
        assertThat(set.at("/SmsMfaConfiguration/SmsConfiguration/SnsCallerArn").asText())
                .isEqualTo("arn:aws:iam::1:role/sms");
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("SMS_MFA");
        assertThat(pool.lastMessage().body()).isEqualTo("Type " + pool.lastMessage().code());
    }

    @Test
    void the_texts_of_emails_are_the_pools() {
        TestPool pool = MfaPool.withMary(TestPool.with());
        pool.admin(
                "SetUserPoolMfaConfig",
                "'MfaConfiguration': 'ON', 'EmailMfaConfiguration': {'Message': 'Is {####}',"
                        + " 'Subject': 'Sign in'}");
        MfaPool.signIn(pool);
        assertThat(pool.lastMessage().subject()).isEqualTo("Sign in");
        assertThat(pool.lastMessage().body()).isEqualTo("Is " + pool.lastMessage().code());
    }

    @Test
    void what_a_call_does_not_mention_stays_as_it_was() {
        TestPool pool = MfaPool.required(MfaType.values());
        pool.admin("SetUserPoolMfaConfig", "'MfaConfiguration': 'OPTIONAL'");
        ObjectNode config = pool.admin("GetUserPoolMfaConfig", "'X': 1");
        assertThat(config.has("SmsMfaConfiguration")).isTrue();
        assertThat(config.has("EmailMfaConfiguration")).isTrue();
        assertThat(config.at("/SoftwareTokenMfaConfiguration/Enabled").asBoolean()).isTrue();
        assertThat(config.path("MfaConfiguration").asText()).isEqualTo("OPTIONAL");
    }

    @Test
    void what_contradicts_itself_changes_nothing() {
        TestPool pool =
                TestPool.with()
                        .settings(
                                PoolSettings.builder()
                                        .developerEmail(false)
                                        .allowedFirstAuthFactors(
                                                FirstAuthFactor.PASSWORD, FirstAuthFactor.EMAIL_OTP)
                                        .build())
                        .build();
        ObjectNode before = pool.admin("GetUserPoolMfaConfig", "'X': 1");
        refused(pool, "'MfaConfiguration': 'ON'", "without an MFA type");
        refused(pool, "'EmailMfaConfiguration': {}", "EmailSendingAccount DEVELOPER");
        refused(
                pool,
                "'MfaConfiguration': 'ON', 'SoftwareTokenMfaConfiguration': {'Enabled': true}",
                "AllowedFirstAuthFactors");
        refused(pool, "'MfaConfiguration': 'MAYBE'", "enum value set: [OFF, ON, OPTIONAL]");
        refused(
                pool,
                "'SmsMfaConfiguration': {'SmsAuthenticationMessage': 'no code'}",
                "regular expression");
        refused(pool, "'WebAuthnConfiguration': {}", "does not have WebAuthnConfiguration");
        assertThat(pool.admin("GetUserPoolMfaConfig", "'X': 1")).isEqualTo(before);
    }

    @Test
    void settings_that_contradict_each_other_are_refused() {
        assertThatThrownBy(
                        () ->
                                PoolSettings.builder()
                                        .mfa(MfaConfiguration.ON)
                                        .allowedFirstAuthFactors(FirstAuthFactor.SMS_OTP)
                                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settings_are_read_as_create_user_pool_has_them() {
        PoolSettings settings =
                read(
                        "{'MfaConfiguration': 'OPTIONAL', 'EnabledMfas': ['SOFTWARE_TOKEN_MFA',"
                                + " 'EMAIL_OTP'], 'SmsAuthenticationMessage': 'T {####}',"
                                + " 'EmailAuthenticationSubject': 'S',"
                                + " 'EmailAuthenticationMessage': 'M {####}', 'Policies':"
                                + " {'SignInPolicy': {'AllowedFirstAuthFactors': ['PASSWORD',"
                                + " 'SMS_OTP']}}}");
        MfaSettings mfa = settings.mfa();
        assertThat(mfa.configuration()).isEqualTo(MfaConfiguration.OPTIONAL);
        assertThat(mfa.types()).containsExactly(MfaType.SOFTWARE_TOKEN_MFA, MfaType.EMAIL_OTP);
        assertThat(mfa.smsMessage()).isEqualTo("T {####}");
        assertThat(mfa.emailSubject()).isEqualTo("S");
        assertThat(mfa.emailMessage()).isEqualTo("M {####}");
        assertThat(settings.allowedFirstAuthFactors())
                .containsExactlyInAnyOrder(FirstAuthFactor.PASSWORD, FirstAuthFactor.SMS_OTP);
    }

    @Test
    void settings_that_say_nothing_are_the_defaults() {
        PoolSettings settings = read("{}");
        assertThat(settings.mfa().configuration()).isEqualTo(MfaConfiguration.OFF);
        assertThat(settings.mfa().types()).isEmpty();
        assertThat(settings.allowedFirstAuthFactors()).containsExactly(FirstAuthFactor.PASSWORD);
    }

    @Test
    void an_update_of_the_settings_keeps_what_only_the_other_operation_can_say() {
        PoolSettings before =
                PoolSettings.builder()
                        .mfa(MfaConfiguration.OPTIONAL, MfaType.SOFTWARE_TOKEN_MFA)
                        .build();
        MfaSettings after = PoolReader.update(before, request("{'MfaConfiguration': 'ON'}")).mfa();
        assertThat(after.configuration()).isEqualTo(MfaConfiguration.ON);
        assertThat(after.types()).containsExactly(MfaType.SOFTWARE_TOKEN_MFA);
    }

    private static PoolSettings read(String parameters) {
        return PoolReader.create("us-east-1_Read00001", request(parameters));
    }

    private static Request request(String parameters) {
        return new Request(TestPool.read(parameters.replace('\'', '"')));
    }

    private static void refused(TestPool pool, String members, String message) {
        assertThatThrownBy(() -> pool.admin("SetUserPoolMfaConfig", members))
                .hasMessageContaining(message);
    }
}
