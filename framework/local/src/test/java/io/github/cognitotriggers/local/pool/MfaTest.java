package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Second factors after a password: which is asked for, and what counts as an answer. */
class MfaTest {

    private static final String WRONG_CODE = "Invalid code or auth state for the user.";
    private static final String USED =
            "Invalid session for the user, session can only be used once.";

    @Test
    void a_pool_without_second_factors_asks_for_none() {
        TestPool pool = MfaPool.withMary(MfaPool.with(MfaConfiguration.OFF, MfaType.SMS_MFA));
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        TestPool.token(MfaPool.signIn(pool), "AccessToken");
    }

    @Test
    void an_optional_one_is_asked_of_those_only_who_enabled_it() {
        TestPool pool = MfaPool.optional();
        TestPool.token(MfaPool.signIn(pool), "AccessToken");
        MfaPool.enable(pool, "mary", MfaType.SMS_MFA);
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("SMS_MFA");
        MfaPool.preference(pool, "mary", MfaType.SMS_MFA, false, false);
        TestPool.token(MfaPool.signIn(pool), "AccessToken");
    }

    @Test
    void a_text_message_has_a_code_that_gives_tokens() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(asked.has("AuthenticationResult")).isFalse();
        assertThat(MfaPool.challenge(asked)).isEqualTo("SMS_MFA");
        assertThat(asked.path("ChallengeParameters"))
                .isEqualTo(
                        TestPool.read(
                                "{\"USER_ID_FOR_SRP\":\"mary\","
                                        + "\"CODE_DELIVERY_DELIVERY_MEDIUM\":\"SMS\","
                                        + "\"CODE_DELIVERY_DESTINATION\":\"+*******0123\"}"));
        SentMessage message = pool.lastMessage();
        assertThat(message.medium()).isEqualTo("SMS");
        assertThat(message.destination()).isEqualTo("+12065550123");
        assertThat(message.triggerSource()).isEqualTo("CustomMessage_Authentication");
        assertThat(message.code()).matches("\\d{6}");
        assertThat(message.body()).isEqualTo("Your authentication code is " + message.code());
        ObjectNode signedIn = MfaPool.answer(pool, asked, message.code());
        assertThat(signedIn.at("/AuthenticationResult/ExpiresIn").asInt()).isEqualTo(3600);
        assertThat(signedIn.at("/AuthenticationResult/TokenType").asText()).isEqualTo("Bearer");
        TestPool.token(signedIn, "IdToken");
        TestPool.token(signedIn, "RefreshToken");
    }

    @Test
    void an_email_has_a_code_that_gives_tokens() {
        TestPool pool = MfaPool.required(MfaType.EMAIL_OTP);
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(MfaPool.challenge(asked)).isEqualTo("EMAIL_OTP");
        assertThat(MfaPool.parameter(asked, "CODE_DELIVERY_DESTINATION")).isEqualTo("m***@e***");
        assertThat(MfaPool.parameter(asked, "CODE_DELIVERY_DELIVERY_MEDIUM")).isEqualTo("EMAIL");
        assertThat(pool.lastMessage().subject()).isEqualTo("Your authentication code");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void an_app_has_a_code_that_gives_tokens() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(MfaPool.challenge(asked)).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(asked.path("ChallengeParameters"))
                .isEqualTo(TestPool.read("{\"USER_ID_FOR_SRP\":\"mary\"}"));
        assertThat(pool.pool().messages()).isEmpty();
        TestPool.token(MfaPool.answer(pool, asked, Totp.code(secret, pool.now())), "AccessToken");
    }

    @Test
    void a_right_code_verifies_what_it_was_sent_to() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(pool.user("mary").verified("phone_number")).isFalse();
        MfaPool.answer(pool, asked, pool.lastMessage().code());
        assertThat(pool.user("mary").verified("phone_number")).isTrue();
        assertThat(pool.user("mary").verified("email")).isFalse();
    }

    @Test
    void a_right_code_does_not_verify_another_number() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        pool.change(pool.user("mary"), c -> c.attribute("phone_number", "+12065559999"));
        MfaPool.answer(pool, asked, pool.lastMessage().code());
        assertThat(pool.user("mary").verified("phone_number")).isFalse();
    }

    @Test
    void who_has_several_and_prefers_none_chooses() {
        TestPool pool = MfaPool.required(MfaType.values());
        ObjectNode which = MfaPool.signIn(pool);
        assertThat(MfaPool.challenge(which)).isEqualTo("SELECT_MFA_TYPE");
        assertThat(MfaPool.parameter(which, "MFAS_CAN_CHOOSE"))
                .isEqualTo("[\"SMS_MFA\",\"EMAIL_OTP\"]");
        assertThat(pool.pool().messages()).isEmpty();
        ObjectNode asked = MfaPool.select(pool, which, "EMAIL_OTP");
        assertThat(MfaPool.challenge(asked)).isEqualTo("EMAIL_OTP");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void an_app_can_be_chosen_too() {
        TestPool pool = MfaPool.optional(MfaType.values());
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.enable(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        MfaPool.enable(pool, "mary", MfaType.SMS_MFA);
        ObjectNode which = MfaPool.signIn(pool);
        assertThat(MfaPool.parameter(which, "MFAS_CAN_CHOOSE"))
                .isEqualTo("[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]");
        ObjectNode asked = MfaPool.select(pool, which, "SOFTWARE_TOKEN_MFA");
        TestPool.token(MfaPool.answer(pool, asked, Totp.code(secret, pool.now())), "AccessToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOFTWARE_TOKEN_MFA", "sms_mfa", "PASSWORD", "000000"})
    void what_is_not_offered_cannot_be_chosen_and_one_can_choose_again(String answer) {
        TestPool pool = MfaPool.required(MfaType.values());
        ObjectNode which = MfaPool.signIn(pool);
        TestPool.refused(
                () -> MfaPool.select(pool, which, answer),
                "InvalidParameterException",
                "ANSWER has to be one of MFAS_CAN_CHOOSE");
        assertThat(MfaPool.challenge(MfaPool.select(pool, which, "SMS_MFA"))).isEqualTo("SMS_MFA");
    }

    @Test
    void a_choice_is_made_once() {
        TestPool pool = MfaPool.required(MfaType.values());
        ObjectNode which = MfaPool.signIn(pool);
        MfaPool.select(pool, which, "SMS_MFA");
        TestPool.refused(() -> MfaPool.select(pool, which, "EMAIL_OTP"), USED);
    }

    @Test
    void the_preferred_one_is_asked_for_without_a_choice() {
        TestPool pool = MfaPool.required(MfaType.values());
        MfaPool.prefer(pool, "mary", MfaType.EMAIL_OTP);
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("EMAIL_OTP");
    }

    @Test
    void what_recovers_passwords_first_is_not_asked_for_unless_it_is_preferred() {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.with()
                                .settings(
                                        PoolSettings.builder()
                                                .mfa(
                                                        MfaConfiguration.ON,
                                                        MfaType.SMS_MFA,
                                                        MfaType.EMAIL_OTP)
                                                .accountRecovery("verified_email")
                                                .build()));
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("SMS_MFA");
        MfaPool.prefer(pool, "mary", MfaType.EMAIL_OTP);
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("EMAIL_OTP");
    }

    @Test
    void who_has_nothing_but_what_recovers_passwords_cannot_sign_in() {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.with()
                                .settings(
                                        PoolSettings.builder()
                                                .mfa(MfaConfiguration.ON, MfaType.EMAIL_OTP)
                                                .accountRecovery("verified_email")
                                                .build()));
        TestPool.refused(() -> MfaPool.signIn(pool), "User has no MFA type that can be set up");
    }

    @Test
    void an_administrators_sign_in_asks_for_a_second_factor_too() {
        TestPool pool = MfaPool.required();
        ObjectNode asked =
                pool.admin(
                        "AdminInitiateAuth",
                        "'ClientId': 'client1', 'AuthFlow': 'ADMIN_USER_PASSWORD_AUTH',"
                            + " 'AuthParameters': {'USERNAME': 'mary', 'PASSWORD': 'Passw0rd!'}");
        assertThat(MfaPool.challenge(asked)).isEqualTo("SMS_MFA");
        ObjectNode done =
                pool.admin(
                        "AdminRespondToAuthChallenge",
                        "'ClientId': 'client1', "
                                + TestPool.responding(
                                        asked,
                                        MfaPool.responses(
                                                "mary", asked, pool.lastMessage().code())));
        TestPool.token(done, "AccessToken");
    }

    @Test
    void srp_is_followed_by_a_second_factor() {
        TestPool pool = MfaPool.required();
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier = pool.client("InitiateAuth", client.initiate("USER_SRP_AUTH", "mary"));
        ObjectNode asked =
                pool.respond(verifier, client.answer(verifier, "mary", TestPool.PASSWORD));
        assertThat(MfaPool.challenge(asked)).isEqualTo("SMS_MFA");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void a_new_password_is_followed_by_a_second_factor() {
        TestPool pool = MfaPool.required();
        pool.admin(
                "AdminSetUserPassword",
                "'Username': 'mary', 'Password': 'Temp0rary!', 'Permanent': false");
        ObjectNode demanded = pool.passwordSignIn("mary", "Temp0rary!");
        assertThat(MfaPool.challenge(demanded)).isEqualTo("NEW_PASSWORD_REQUIRED");
        ObjectNode asked = pool.newPassword("mary", demanded, "Another0ne!");
        assertThat(MfaPool.challenge(asked)).isEqualTo("SMS_MFA");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void custom_authentication_without_srp_is_asked_for_none() {
        TestPool pool =
                MfaPool.withMary(MfaPool.with(MfaConfiguration.ON, MfaType.SMS_MFA).oneTimeCode());
        TestPool.token(pool.answer("mary", pool.customSignIn("mary"), "1234"), "AccessToken");
    }

    @ParameterizedTest
    @EnumSource(MfaType.class)
    void custom_authentication_with_srp_tells_define_of_the_second_factor(MfaType type) {
        TestPool pool =
                MfaPool.withMary(
                        MfaPool.defineAfterSecondFactor(
                                MfaPool.with(MfaConfiguration.OPTIONAL, MfaType.values())));
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", type);
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier = pool.client("InitiateAuth", client.initiate("CUSTOM_AUTH", "mary"));
        pool.fired();
        ObjectNode asked =
                pool.respond(verifier, client.answer(verifier, "mary", TestPool.PASSWORD));
        assertThat(MfaPool.challenge(asked)).isEqualTo(type.name());
        assertThat(pool.fired()).doesNotContain("DefineAuthChallenge_Authentication");
        String code =
                type.medium() == null ? Totp.code(secret, pool.now()) : pool.lastMessage().code();
        TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
        assertThat(pool.events(TriggerSource.DEFINE_AUTH_CHALLENGE_AUTHENTICATION))
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(
                                                e.at("/request/session")
                                                        .findValuesAsText("challengeName"))
                                        .containsExactly(
                                                "SRP_A", "PASSWORD_VERIFIER", type.name()));
        assertThat(pool.fired())
                .containsExactly(
                        "DefineAuthChallenge_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @Test
    void pre_authentication_comes_with_the_password_and_the_others_with_the_code() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        assertThat(pool.fired())
                .containsExactly(
                        "PreAuthentication_Authentication", "CustomMessage_Authentication");
        MfaPool.answer(pool, asked, pool.lastMessage().code());
        assertThat(pool.fired())
                .containsExactly(
                        "PostAuthentication_Authentication", "TokenGeneration_Authentication");
    }

    @Test
    void custom_message_writes_the_text() {
        TestPool pool =
                MfaPool.withMary(
                        MfaPool.with(MfaConfiguration.ON)
                                .answering(
                                        Trigger.CUSTOM_MESSAGE, "{'smsMessage': 'It is {####}'}"));
        MfaPool.signIn(pool);
        assertThat(pool.lastMessage().body()).isEqualTo("It is " + pool.lastMessage().code());
    }

    @Test
    void custom_message_that_fails_ends_the_sign_in() {
        TestPool pool =
                MfaPool.withMary(
                        MfaPool.with(MfaConfiguration.ON)
                                .on(Trigger.CUSTOM_MESSAGE, TestPool.failing("No text")));
        TestPool.refused(
                () -> MfaPool.signIn(pool),
                "UserLambdaValidationException",
                "CustomMessage failed with error No text.");
        assertThat(pool.openSessions()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = MfaType.class,
            names = {"SMS_MFA", "EMAIL_OTP"})
    void a_custom_sender_sends_in_place_of_custom_message(MfaType type) {
        TestPool pool =
                MfaPool.withMary(
                        MfaPool.with(MfaConfiguration.ON, type)
                                .echo(Trigger.CUSTOM_SMS_SENDER, Trigger.CUSTOM_EMAIL_SENDER));
        ObjectNode asked = MfaPool.signIn(pool);
        SentMessage message = pool.lastMessage();
        assertThat(message.triggerSource())
                .isEqualTo(
                        type == MfaType.SMS_MFA
                                ? "CustomSMSSender_Authentication"
                                : "CustomEmailSender_Authentication");
        TestPool.token(MfaPool.answer(pool, asked, message.code()), "AccessToken");
    }

    @ParameterizedTest
    @EnumSource(
            value = MfaType.class,
            names = {"SMS_MFA", "EMAIL_OTP"})
    void a_wrong_code_gives_no_tokens_and_the_right_one_still_does(MfaType type) {
        TestPool pool = MfaPool.required(type);
        ObjectNode asked = MfaPool.signIn(pool);
        String code = pool.lastMessage().code();
        wrongCode(() -> MfaPool.answer(pool, asked, MfaPool.other(code)));
        wrongCode(() -> MfaPool.answer(pool, asked, code + "0"));
        TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
    }

    @Test
    void a_wrong_code_of_an_app_gives_no_tokens_and_the_right_one_still_does() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        ObjectNode asked = MfaPool.signIn(pool);
        String old = Totp.code(secret, pool.now().minusSeconds(90));
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, old),
                "CodeMismatchException",
                "Invalid code received for user");
        TestPool.token(MfaPool.answer(pool, asked, Totp.code(secret, pool.now())), "AccessToken");
    }

    @Test
    void a_code_is_not_taken_twice() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        String code = pool.lastMessage().code();
        MfaPool.answer(pool, asked, code);
        TestPool.refused(() -> MfaPool.answer(pool, asked, code), USED);
    }

    @Test
    void a_code_of_an_app_is_not_taken_twice_in_whichever_sign_in() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        String code = Totp.code(secret, pool.now());
        String before = Totp.code(secret, pool.now().minusSeconds(30));
        MfaPool.answer(pool, MfaPool.signIn(pool), code);
        ObjectNode again = MfaPool.signIn(pool);
        usedOnce(() -> MfaPool.answer(pool, again, code));
        usedOnce(() -> MfaPool.answer(pool, again, before));
        pool.pass(Duration.ofSeconds(30));
        TestPool.token(MfaPool.answer(pool, again, Totp.code(secret, pool.now())), "AccessToken");
    }

    @Test
    void the_code_of_another_sign_in_is_not_taken() {
        TestPool pool = MfaPool.required();
        ObjectNode first = MfaPool.signIn(pool);
        String code = pool.lastMessage().code();
        ObjectNode second = MfaPool.signIn(pool);
        while (pool.lastMessage().code().equals(code)) {
            second = MfaPool.signIn(pool);
        }
        ObjectNode latest = second;
        wrongCode(() -> MfaPool.answer(pool, latest, code));
        TestPool.token(MfaPool.answer(pool, first, code), "AccessToken");
    }

    @Test
    void a_code_is_good_as_long_as_the_session() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        pool.pass(Duration.ofMinutes(3));
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, pool.lastMessage().code()),
                "Invalid session for the user, session is expired.");
    }

    @Test
    void an_expired_session_is_called_so_also_when_it_was_cleared_away() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        pool.pass(Duration.ofHours(1));
        MfaPool.signIn(pool);
        assertThat(pool.openSessions()).isEqualTo(1);
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, "123456"),
                "Invalid session for the user, session is expired.");
    }

    @Test
    void a_session_is_not_accepted_for_another_user_and_stays_its_owners() {
        TestPool pool = MfaPool.required();
        MfaPool.user(pool, "bob", "+12065550199", "");
        ObjectNode asked = MfaPool.signIn(pool);
        String code = pool.lastMessage().code();
        TestPool.refused(
                () -> MfaPool.answer(pool, "bob", asked, code), "Invalid session for the user.");
        TestPool.refused(
                () -> MfaPool.answer(pool, "nobody", asked, code), "Invalid session for the user.");
        TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
    }

    @Test
    void a_session_is_not_accepted_from_another_client() {
        TestPool pool =
                MfaPool.withMary(
                        MfaPool.with(MfaConfiguration.ON)
                                .client(
                                        AppClient.builder(TestPool.CLIENT)
                                                .authFlows(AuthFlow.values())
                                                .build())
                                .client(AppClient.builder("client2").build()));
        ObjectNode asked = MfaPool.signIn(pool);
        String answer =
                TestPool.responding(
                        asked, MfaPool.responses("mary", asked, pool.lastMessage().code()));
        TestPool.refused(
                () ->
                        pool.call(
                                "RespondToAuthChallenge",
                                "{'ClientId': 'client2', " + answer + "}"),
                "Invalid session for the user.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMAIL_OTP",
                "SMS_OTP",
                "SOFTWARE_TOKEN_MFA",
                "NEW_PASSWORD_REQUIRED",
                "CUSTOM_CHALLENGE",
                "SELECT_MFA_TYPE",
                "MFA_SETUP",
                "SELECT_CHALLENGE",
                "PASSWORD"
            })
    void a_session_is_not_accepted_for_another_challenge(String other) {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        String code = pool.lastMessage().code();
        ObjectNode renamed = asked.deepCopy().put("ChallengeName", other);
        TestPool.refused(
                () ->
                        pool.respond(
                                renamed,
                                MfaPool.responses("mary", renamed, code)
                                        + ", 'ANSWER': 'PASSWORD', 'NEW_PASSWORD': 'Another0ne!',"
                                        + " 'PASSWORD': 'Passw0rd!'"),
                "Invalid session for the user.");
        TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
    }

    @Test
    void an_answer_without_a_code_is_refused_and_the_session_stays() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        TestPool.refused(
                () -> pool.respond(asked, "'USERNAME': 'mary'"),
                "InvalidParameterException",
                "Missing required parameter SMS_MFA_CODE");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void who_is_disabled_in_between_gets_no_tokens() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        pool.admin("AdminDisableUser", "'Username': 'mary'");
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, pool.lastMessage().code()), "User is disabled.");
    }

    @Test
    void who_is_disabled_in_between_gets_no_tokens_for_an_apps_code() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        ObjectNode asked = MfaPool.signIn(pool);
        pool.admin("AdminDisableUser", "'Username': 'mary'");
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, Totp.code(secret, pool.now())),
                "User is disabled.");
    }

    @Test
    void who_is_deleted_in_between_gets_no_tokens() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        pool.admin("AdminDeleteUser", "'Username': 'mary'");
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, pool.lastMessage().code()),
                "Invalid session for the user.");
    }

    @Test
    void five_wrong_codes_lock_out_for_longer_each_time() {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        String code = pool.lastMessage().code();
        for (int i = 0; i < 5; i++) {
            wrongCode(() -> MfaPool.answer(pool, asked, MfaPool.other(code)));
        }
        TestPool.refused(() -> MfaPool.answer(pool, asked, code), "Password attempts exceeded");
        pool.pass(Duration.ofSeconds(1));
        wrongCode(() -> MfaPool.answer(pool, asked, MfaPool.other(code)));
        pool.pass(Duration.ofSeconds(1));
        TestPool.refused(() -> MfaPool.answer(pool, asked, code), "Password attempts exceeded");
        pool.pass(Duration.ofSeconds(1));
        TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
    }

    @Test
    void a_lock_out_is_not_ended_by_signing_in_anew_nor_by_a_right_password() {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        for (int i = 0; i < 5; i++) {
            ObjectNode asked = MfaPool.signIn(pool);
            TestPool.refused(
                    () -> MfaPool.answer(pool, asked, "abcdef"),
                    "CodeMismatchException",
                    "Invalid code received for user");
        }
        ObjectNode asked = MfaPool.signIn(pool);
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, Totp.code(secret, pool.now())),
                "Password attempts exceeded");
    }

    @Test
    void a_right_code_ends_the_count() {
        TestPool pool = MfaPool.required();
        for (int round = 0; round < 3; round++) {
            ObjectNode asked = MfaPool.signIn(pool);
            String code = pool.lastMessage().code();
            for (int i = 0; i < 4; i++) {
                wrongCode(() -> MfaPool.answer(pool, asked, MfaPool.other(code)));
            }
            TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
        }
    }

    @Test
    void of_many_answers_at_once_one_gets_tokens() throws Exception {
        TestPool pool = MfaPool.required();
        ObjectNode asked = MfaPool.signIn(pool);
        String code = pool.lastMessage().code();
        assertThat(successes(() -> MfaPool.answer(pool, asked, code))).isEqualTo(1);
    }

    @Test
    void of_many_sign_ins_with_one_code_of_an_app_one_gets_tokens() throws Exception {
        TestPool pool = MfaPool.optional(MfaType.SOFTWARE_TOKEN_MFA);
        String secret = MfaPool.enrol(pool, "mary");
        MfaPool.prefer(pool, "mary", MfaType.SOFTWARE_TOKEN_MFA);
        String code = Totp.code(secret, pool.now());
        assertThat(successes(() -> MfaPool.answer(pool, MfaPool.signIn(pool), code))).isEqualTo(1);
    }

    @Test
    void ten_thousand_half_finished_sign_ins_expire_and_free_their_memory() {
        TestPool pool = MfaPool.required();
        for (int i = 0; i < 10_000; i++) {
            MfaPool.signIn(pool);
        }
        assertThat(pool.openSessions()).isEqualTo(10_000);
        pool.pass(Duration.ofMinutes(4));
        MfaPool.signIn(pool);
        assertThat(pool.openSessions()).isEqualTo(1);
    }

    @Test
    void a_migrated_user_can_have_text_messages_at_once() {
        TestPool pool =
                MfaPool.with(MfaConfiguration.OPTIONAL, MfaType.SMS_MFA)
                        .answering(
                                Trigger.USER_MIGRATION,
                                "{'messageAction': 'SUPPRESS', 'finalUserStatus': 'CONFIRMED',"
                                    + " 'enableSMSMFA': true, 'userAttributes': {'phone_number':"
                                    + " '+12065550123'}}")
                        .build();
        assertThat(MfaPool.challenge(MfaPool.signIn(pool))).isEqualTo("SMS_MFA");
    }

    @Test
    void a_password_is_not_recovered_the_way_that_the_second_factor_comes() {
        TestPool pool = MfaPool.optional(MfaType.SMS_MFA, MfaType.EMAIL_OTP);
        pool.change(
                pool.user("mary"),
                c ->
                        c.attribute("email_verified", "true")
                                .attribute("phone_number_verified", "true"));
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        assertThat(recoveredBy(pool)).isEqualTo("EMAIL");
        MfaPool.prefer(pool, "mary", MfaType.EMAIL_OTP);
        assertThat(recoveredBy(pool)).isEqualTo("SMS");
        pool.change(pool.user("mary"), c -> c.attribute("phone_number_verified", "false"));
        TestPool.refused(
                () -> recoveredBy(pool),
                "InvalidParameterException",
                "Cannot reset password for the user as there is no registered/verified email or"
                        + " phone_number");
    }

    private static String recoveredBy(TestPool pool) {
        return pool.client("ForgotPassword", "'Username': 'mary'")
                .at("/CodeDeliveryDetails/DeliveryMedium")
                .asText();
    }

    private static int successes(ThrowingCallable call) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<Boolean> results = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    call.call();
                                    results.add(true);
                                } catch (Throwable e) {
                                    results.add(false);
                                }
                            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(results).hasSize(8);
        return (int) results.stream().filter(r -> r).count();
    }

    private static void wrongCode(ThrowingCallable call) {
        TestPool.refused(call, "CodeMismatchException", WRONG_CODE);
    }

    private static void usedOnce(ThrowingCallable call) {
        TestPool.refused(
                call, "ExpiredCodeException", "Your software token has already been used once.");
    }
}
