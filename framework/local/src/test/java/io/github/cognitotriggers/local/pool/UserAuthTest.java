package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** USER_AUTH: what can be chosen, and what counts as an answer. */
class UserAuthTest {

    private static final String INVALID = "Invalid session for the user.";
    private static final String USED =
            "Invalid session for the user, session can only be used once.";

    @Test
    void without_a_preference_the_user_chooses() {
        TestPool pool = all();
        ObjectNode which = begin(pool, "");
        assertThat(MfaPool.challenge(which)).isEqualTo("SELECT_CHALLENGE");
        assertThat(which.path("AvailableChallenges").toString())
                .isEqualTo("[\"PASSWORD_SRP\",\"PASSWORD\",\"EMAIL_OTP\",\"SMS_OTP\"]");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void a_pool_of_defaults_has_passwords() {
        TestPool pool = TestPool.plain();
        pool.confirmedUser("mary");
        assertThat(begin(pool, "").path("AvailableChallenges").toString())
                .isEqualTo("[\"PASSWORD_SRP\",\"PASSWORD\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL_OTP, EMAIL, m***@e***, mary@example.com, CustomMessage_Authentication",
        "SMS_OTP, SMS, +*******0123, +12065550123, CustomMessage_Authentication"
    })
    void a_preferred_code_is_sent_at_once_and_gives_tokens(
            String challenge, String medium, String shown, String destination, String source) {
        TestPool pool = all();
        ObjectNode asked = prefer(pool, challenge, "");
        assertThat(MfaPool.challenge(asked)).isEqualTo(challenge);
        assertThat(asked.path("AvailableChallenges").toString())
                .isEqualTo("[\"" + challenge + "\"]");
        assertThat(MfaPool.parameter(asked, "CODE_DELIVERY_DELIVERY_MEDIUM")).isEqualTo(medium);
        assertThat(MfaPool.parameter(asked, "CODE_DELIVERY_DESTINATION")).isEqualTo(shown);
        SentMessage message = pool.lastMessage();
        assertThat(message.destination()).isEqualTo(destination);
        assertThat(message.triggerSource()).isEqualTo(source);
        assertThat(message.code()).matches("\\d{8}");
        TestPool.token(MfaPool.answer(pool, asked, message.code()), "AccessToken");
    }

    @Test
    void a_chosen_code_is_sent_then() {
        TestPool pool = all();
        ObjectNode asked = MfaPool.select(pool, begin(pool, ""), "EMAIL_OTP");
        assertThat(MfaPool.challenge(asked)).isEqualTo("EMAIL_OTP");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void a_preferred_password_gives_tokens_at_once() {
        TestPool pool = all();
        TestPool.token(prefer(pool, "PASSWORD", ", 'PASSWORD': 'Passw0rd!'"), "AccessToken");
        TestPool.refused(
                () -> prefer(pool, "PASSWORD", ", 'PASSWORD': 'wrong'"),
                "Incorrect username or password.");
        TestPool.refused(
                () -> prefer(pool, "PASSWORD", ""),
                "InvalidParameterException",
                "Missing required parameter PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_chosen_password_gives_tokens(boolean byName) {
        TestPool pool = all();
        ObjectNode which = begin(pool, "");
        TestPool.token(choosePassword(pool, which, byName, "Passw0rd!"), "AccessToken");
        TestPool.refused(() -> choosePassword(pool, which, byName, "Passw0rd!"), USED);
        ObjectNode again = begin(pool, "");
        TestPool.refused(
                () -> choosePassword(pool, again, byName, "wrong"),
                "Incorrect username or password.");
        TestPool.refused(() -> choosePassword(pool, again, byName, "Passw0rd!"), USED);
    }

    @Test
    void a_choice_without_its_password_is_refused_and_the_session_stays() {
        TestPool pool = all();
        ObjectNode which = begin(pool, "");
        TestPool.refused(
                () -> MfaPool.select(pool, which, "PASSWORD"),
                "InvalidParameterException",
                "Missing required parameter PASSWORD");
        TestPool.token(choosePassword(pool, which, true, "Passw0rd!"), "AccessToken");
    }

    @Test
    void preferred_srp_asks_for_the_proof() {
        TestPool pool = all();
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier = prefer(pool, "PASSWORD_SRP", ", 'SRP_A': '" + client.shown() + "'");
        assertThat(MfaPool.challenge(verifier)).isEqualTo("PASSWORD_VERIFIER");
        TestPool.token(
                pool.respond(verifier, client.answer(verifier, "mary", TestPool.PASSWORD)),
                "AccessToken");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chosen_srp_asks_for_the_proof(boolean byName) {
        TestPool pool = all();
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode which = begin(pool, "");
        ObjectNode verifier =
                byName
                        ? pool.respond(
                                which.put("ChallengeName", "PASSWORD_SRP"),
                                "'USERNAME': 'mary', 'SRP_A': '" + client.shown() + "'")
                        : pool.respond(
                                which,
                                "'USERNAME': 'mary', 'ANSWER': 'PASSWORD_SRP', 'SRP_A': '"
                                        + client.shown()
                                        + "'");
        assertThat(MfaPool.challenge(verifier)).isEqualTo("PASSWORD_VERIFIER");
        TestPool.refused(
                () -> pool.respond(verifier, client.answer(verifier, "mary", "wrong")),
                "Incorrect username or password.");
    }

    @Test
    void a_temporary_password_has_to_be_replaced() {
        TestPool pool = all();
        temporary(pool);
        ObjectNode demanded = prefer(pool, "PASSWORD", ", 'PASSWORD': 'Temp0rary!'");
        assertThat(MfaPool.challenge(demanded)).isEqualTo("NEW_PASSWORD_REQUIRED");
        TestPool.token(pool.newPassword("mary", demanded, "Another0ne!"), "AccessToken");
    }

    @Test
    void who_has_a_temporary_password_is_sent_no_code() {
        TestPool pool = all();
        temporary(pool);
        ObjectNode which = prefer(pool, "EMAIL_OTP", "");
        assertThat(MfaPool.challenge(which)).isEqualTo("SELECT_CHALLENGE");
        assertThat(which.path("AvailableChallenges").toString())
                .isEqualTo("[\"PASSWORD_SRP\",\"PASSWORD\"]");
        assertThat(pool.pool().messages()).isEmpty();
    }

    @Test
    void who_has_no_number_is_not_offered_a_text_message() {
        TestPool pool = all();
        MfaPool.user(pool, "bob", "", "bob@example.com");
        ObjectNode which =
                pool.client(
                        "InitiateAuth",
                        "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': 'bob',"
                                + " 'PREFERRED_CHALLENGE': 'SMS_OTP'}");
        assertThat(which.path("AvailableChallenges").toString())
                .isEqualTo("[\"PASSWORD_SRP\",\"PASSWORD\",\"EMAIL_OTP\"]");
    }

    @Test
    void a_code_confirms_who_is_not_confirmed_and_verifies_where_it_went() {
        TestPool pool = all();
        pool.signUp("bob");
        pool.fired();
        ObjectNode asked =
                pool.client(
                        "InitiateAuth",
                        "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': 'bob',"
                                + " 'PREFERRED_CHALLENGE': 'EMAIL_OTP'}");
        TestPool.token(
                MfaPool.answer(pool, "bob", asked, pool.lastMessage().code()), "AccessToken");
        assertThat(pool.user("bob").status()).isEqualTo(UserStatus.CONFIRMED);
        assertThat(pool.user("bob").verified("email")).isTrue();
        assertThat(pool.fired())
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "CustomMessage_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
    }

    @Test
    void a_password_does_not_confirm_who_is_not_confirmed() {
        TestPool pool = all();
        pool.signUp("bob");
        TestPool.refused(
                () ->
                        pool.client(
                                "InitiateAuth",
                                "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': 'bob',"
                                        + " 'PREFERRED_CHALLENGE': 'PASSWORD', 'PASSWORD':"
                                        + " 'Passw0rd!'}"),
                "UserNotConfirmedException",
                "User is not confirmed.");
    }

    @Test
    void where_a_second_factor_is_required_there_are_passwords_only_and_it_follows() {
        TestPool pool = MfaPool.withMary(MfaPool.with(MfaConfiguration.ON, MfaType.SMS_MFA));
        ObjectNode which = prefer(pool, "SMS_OTP", "");
        assertThat(which.path("AvailableChallenges").toString())
                .isEqualTo("[\"PASSWORD_SRP\",\"PASSWORD\"]");
        ObjectNode asked = choosePassword(pool, which, false, "Passw0rd!");
        assertThat(MfaPool.challenge(asked)).isEqualTo("SMS_MFA");
        assertThat(pool.lastMessage().code()).matches("\\d{6}");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void who_enabled_a_second_factor_has_passwords_only() {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.with()
                                .settings(
                                        PoolSettings.builder()
                                                .mfa(MfaConfiguration.OPTIONAL, MfaType.SMS_MFA)
                                                .allowedFirstAuthFactors(FirstAuthFactor.values())
                                                .build()));
        assertThat(MfaPool.challenge(prefer(pool, "EMAIL_OTP", ""))).isEqualTo("EMAIL_OTP");
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        assertThat(prefer(pool, "EMAIL_OTP", "").path("AvailableChallenges").toString())
                .isEqualTo("[\"PASSWORD_SRP\",\"PASSWORD\"]");
    }

    @Test
    void a_choice_made_before_a_second_factor_was_enabled_sends_no_code() {
        TestPool pool =
                MfaPool.withMary(
                        TestPool.with()
                                .settings(
                                        PoolSettings.builder()
                                                .mfa(MfaConfiguration.OPTIONAL, MfaType.SMS_MFA)
                                                .allowedFirstAuthFactors(FirstAuthFactor.values())
                                                .build()));
        ObjectNode which = begin(pool, "");
        MfaPool.prefer(pool, "mary", MfaType.SMS_MFA);
        TestPool.refused(() -> MfaPool.select(pool, which, "EMAIL_OTP"), INVALID);
    }

    @Test
    void a_passkey_is_never_offered_and_is_refused_by_name() {
        TestPool pool = all();
        assertThat(begin(pool, "").path("AvailableChallenges").toString())
                .doesNotContain("WEB_AUTHN");
        TestPool.refused(
                () -> prefer(pool, "WEB_AUTHN", ""),
                "InvalidParameterException",
                "The local user pool does not have WEB_AUTHN");
        ObjectNode which = begin(pool, "");
        TestPool.refused(
                () -> MfaPool.select(pool, which, "WEB_AUTHN"),
                "InvalidParameterException",
                "The local user pool does not have WEB_AUTHN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHATEVER", "SMS_MFA", "SOFTWARE_TOKEN_MFA", "CUSTOM_CHALLENGE"})
    void what_is_no_first_factor_gives_no_tokens(String challenge) {
        TestPool pool = all();
        TestPool.refused(
                () -> prefer(pool, challenge, ", 'PASSWORD': 'Passw0rd!'"),
                "InvalidParameterException",
                "PREFERRED_CHALLENGE is not a challenge of USER_AUTH");
        ObjectNode which = begin(pool, "");
        TestPool.refused(
                () -> MfaPool.select(pool, which, challenge),
                "InvalidParameterException",
                "ANSWER is not a challenge of USER_AUTH");
    }

    @Test
    void what_was_not_offered_cannot_be_chosen() {
        TestPool pool = TestPool.plain();
        MfaPool.user(pool, "mary", "", "mary@example.com");
        ObjectNode which = begin(pool, "");
        TestPool.refused(
                () -> MfaPool.select(pool, which, "EMAIL_OTP"),
                "InvalidParameterException",
                "ANSWER has to be one of AvailableChallenges");
    }

    @Test
    void a_client_that_does_not_allow_it_gets_nothing() {
        TestPool pool = TestPool.with().client(AppClient.builder(TestPool.CLIENT).build()).build();
        pool.confirmedUser("mary");
        TestPool.refused(
                () -> begin(pool, ""),
                "InvalidParameterException",
                "USER_AUTH flow not enabled for this client");
    }

    @Test
    void an_administrator_can_begin_it_too() {
        TestPool pool = all();
        ObjectNode asked =
                pool.admin(
                        "AdminInitiateAuth",
                        "'ClientId': 'client1', 'AuthFlow': 'USER_AUTH', 'AuthParameters':"
                                + " {'USERNAME': 'mary', 'PREFERRED_CHALLENGE': 'EMAIL_OTP'}");
        TestPool.token(MfaPool.answer(pool, asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void a_wrong_code_leaves_the_session_open_and_is_not_counted() {
        TestPool pool = all();
        ObjectNode asked = prefer(pool, "EMAIL_OTP", "");
        String code = pool.lastMessage().code();
        for (int i = 0; i < 6; i++) {
            wrongCode(() -> MfaPool.answer(pool, asked, MfaPool.other(code)));
        }
        TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
        TestPool.refused(() -> MfaPool.answer(pool, asked, code), USED);
    }

    @Test
    void a_code_is_good_as_long_as_the_session() {
        TestPool pool = all();
        ObjectNode asked = prefer(pool, "EMAIL_OTP", "");
        pool.pass(Duration.ofMinutes(3));
        TestPool.refused(
                () -> MfaPool.answer(pool, asked, pool.lastMessage().code()),
                "Invalid session for the user, session is expired.");
    }

    @Test
    void a_session_is_not_accepted_for_another_user() {
        TestPool pool = all();
        MfaPool.user(pool, "bob", "", "bob@example.com");
        ObjectNode asked = prefer(pool, "EMAIL_OTP", "");
        String code = pool.lastMessage().code();
        TestPool.refused(() -> MfaPool.answer(pool, "bob", asked, code), INVALID);
        ObjectNode which = begin(pool, "");
        TestPool.refused(() -> pool.answer("bob", which, "EMAIL_OTP"), INVALID);
        TestPool.token(MfaPool.answer(pool, asked, code), "AccessToken");
    }

    @Test
    void who_is_disabled_gets_no_code_and_no_tokens() {
        TestPool pool = all();
        ObjectNode which = begin(pool, "");
        ObjectNode asked = prefer(pool, "EMAIL_OTP", "");
        String code = pool.lastMessage().code();
        pool.admin("AdminDisableUser", "'Username': 'mary'");
        TestPool.refused(() -> MfaPool.answer(pool, asked, code), "User is disabled.");
        TestPool.refused(() -> MfaPool.select(pool, which, "EMAIL_OTP"), "User is disabled.");
        TestPool.refused(() -> begin(pool, ""), "User is disabled.");
        assertThat(pool.pool().messages()).hasSize(1);
    }

    @Test
    void an_unknown_user_is_told_so_unless_users_are_hidden() {
        TestPool.refused(
                () -> begin(all(), "nobody", ""), "UserNotFoundException", "User does not exist.");
    }

    @Test
    void a_hidden_unknown_user_is_asked_for_a_code_that_was_never_sent() {
        TestPool pool = hidden();
        ObjectNode asked = begin(pool, "jane@gmail.com", ", 'PREFERRED_CHALLENGE': 'EMAIL_OTP'");
        assertThat(MfaPool.challenge(asked)).isEqualTo("EMAIL_OTP");
        assertThat(MfaPool.parameter(asked, "CODE_DELIVERY_DESTINATION")).isEqualTo("j***@g***");
        assertThat(pool.pool().messages()).isEmpty();
        for (String code : new String[] {"00000000", "12345678", "null"}) {
            wrongCode(() -> MfaPool.answer(pool, "jane@gmail.com", asked, code));
        }
        assertThat(pool.events(TriggerSource.PRE_AUTHENTICATION_AUTHENTICATION))
                .singleElement()
                .satisfies(e -> assertThat(e.at("/request/userNotFound").asBoolean()).isTrue());
    }

    @Test
    void a_hidden_unknown_user_looks_like_one_who_has_everything() {
        TestPool pool = hidden();
        ObjectNode known = begin(pool, "");
        ObjectNode unknown = begin(pool, "nobody", "");
        assertThat(unknown.path("AvailableChallenges"))
                .isEqualTo(known.path("AvailableChallenges"));
        assertThat(unknown.path("Session").asText()).hasSameSizeAs(known.path("Session").asText());
        TestPool.refused(
                () ->
                        pool.respond(
                                unknown,
                                "'USERNAME': 'nobody', 'ANSWER': 'PASSWORD', 'PASSWORD':"
                                        + " 'Passw0rd!'"),
                "Incorrect username or password.");
        SrpClient client = new SrpClient(pool.pool().settings().id());
        ObjectNode verifier =
                begin(
                        pool,
                        "nobody",
                        ", 'PREFERRED_CHALLENGE': 'PASSWORD_SRP', 'SRP_A': '"
                                + client.shown()
                                + "'");
        TestPool.refused(
                () -> pool.respond(verifier, client.answer(verifier, "nobody", "x")),
                "Incorrect username or password.");
    }

    @Test
    void it_runs_pre_authentication_and_neither_custom_challenges_nor_migration() {
        TestPool pool = MfaPool.withMary(setup().oneTimeCode().echo(Trigger.USER_MIGRATION));
        ObjectNode which = begin(pool, "");
        assertThat(pool.fired()).containsExactly("PreAuthentication_Authentication");
        ObjectNode asked = MfaPool.select(pool, which, "EMAIL_OTP");
        assertThat(pool.fired()).containsExactly("CustomMessage_Authentication");
        MfaPool.answer(pool, asked, pool.lastMessage().code());
        assertThat(pool.fired())
                .containsExactly(
                        "PostAuthentication_Authentication", "TokenGeneration_Authentication");
        TestPool.refused(
                () ->
                        begin(
                                pool,
                                "nobody",
                                ", 'PREFERRED_CHALLENGE': 'PASSWORD', 'PASSWORD': 'Passw0rd!'"),
                "UserNotFoundException",
                "User does not exist.");
        assertThat(pool.fired()).isEmpty();
    }

    @Test
    void who_can_sign_in_with_a_code_can_sign_up_without_a_password() {
        TestPool pool = all();
        ObjectNode signedUp =
                pool.client(
                        "SignUp",
                        "'Username': 'bob', 'UserAttributes': [{'Name': 'email', 'Value':"
                                + " 'bob@example.com'}]");
        ObjectNode confirmed = confirm(pool, "bob", signedUp.path("Session").asText());
        String token = TestPool.token(continueAs(pool, confirmed, "bob"), "AccessToken");
        assertThat(begin(pool, "bob", "").path("AvailableChallenges").toString())
                .isEqualTo("[\"EMAIL_OTP\"]");
        TestPool.refused(
                () -> pool.passwordSignIn("bob", TestPool.PASSWORD),
                "Incorrect username or password.");
        pool.call(
                "ChangePassword",
                "{'AccessToken': '" + token + "', 'ProposedPassword': 'Passw0rd!'}");
        TestPool.token(pool.passwordSignIn("bob", TestPool.PASSWORD), "AccessToken");
        TestPool.refused(
                () ->
                        pool.call(
                                "ChangePassword",
                                "{'AccessToken': '"
                                        + token
                                        + "', 'ProposedPassword': 'Another0ne!'}"),
                "InvalidParameterException",
                "1 validation error detected: Value at 'previousPassword' failed to satisfy"
                        + " constraint: Member must not be null");
    }

    @Test
    void where_only_passwords_sign_in_nobody_signs_up_without_one() {
        TestPool.refused(
                () -> TestPool.plain().client("SignUp", "'Username': 'bob'"),
                "InvalidParameterException",
                "1 validation error detected: Value at 'password' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    @Test
    void an_administrator_creates_a_user_without_a_password_who_is_confirmed() {
        TestPool pool = all();
        ObjectNode created =
                pool.admin(
                        "AdminCreateUser",
                        "'Username': 'bob', 'UserAttributes': [{'Name': 'email', 'Value':"
                                + " 'bob@example.com'}, {'Name': 'email_verified', 'Value':"
                                + " 'true'}]");
        assertThat(created.at("/User/UserStatus").asText()).isEqualTo("CONFIRMED");
        assertThat(pool.pool().messages()).isEmpty();
        ObjectNode asked = begin(pool, "bob", ", 'PREFERRED_CHALLENGE': 'EMAIL_OTP'");
        assertThat(asked.path("AvailableChallenges").toString()).isEqualTo("[\"EMAIL_OTP\"]");
        TestPool.token(
                MfaPool.answer(pool, "bob", asked, pool.lastMessage().code()), "AccessToken");
    }

    @Test
    void a_sign_up_leads_into_the_sign_in_without_another_code() {
        TestPool pool = all();
        ObjectNode signedUp = pool.signUp("bob");
        ObjectNode confirmed = confirm(pool, "bob", signedUp.path("Session").asText());
        int messages = pool.pool().messages().size();
        pool.fired();
        ObjectNode signedIn = continueAs(pool, confirmed, "bob");
        TestPool.token(signedIn, "AccessToken");
        assertThat(pool.pool().messages()).hasSize(messages);
        assertThat(pool.fired())
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
        TestPool.refused(() -> continueAs(pool, confirmed, "bob"), INVALID);
    }

    @Test
    void a_sign_up_leads_into_the_sign_in_of_that_user_only() {
        TestPool pool = all();
        ObjectNode signedUp = pool.signUp("bob");
        TestPool.refused(() -> continueAs(pool, signedUp, "bob"), INVALID);
        ObjectNode confirmed = confirm(pool, "bob", signedUp.path("Session").asText());
        TestPool.refused(() -> continueAs(pool, confirmed, "mary"), INVALID);
        pool.admin("AdminDisableUser", "'Username': 'bob'");
        TestPool.refused(() -> continueAs(pool, confirmed, "bob"), "User is disabled.");
    }

    @Test
    void the_session_of_another_sign_up_confirms_nobody() {
        TestPool pool = all();
        String marys = pool.signUp("carol").path("Session").asText();
        pool.signUp("bob");
        TestPool.refused(() -> confirm(pool, "bob", marys), INVALID);
        assertThat(pool.user("bob").status()).isEqualTo(UserStatus.UNCONFIRMED);
    }

    @Test
    void a_wrong_code_leaves_the_session_of_a_sign_up_open() {
        TestPool pool = all();
        String session = pool.signUp("bob").path("Session").asText();
        String code = pool.lastMessage().code();
        for (int i = 0; i < 3; i++) {
            TestPool.refused(
                    () -> confirm(pool, "bob", MfaPool.other(code), session),
                    "CodeMismatchException",
                    "Invalid verification code provided, please try again.");
        }
        ObjectNode confirmed = confirm(pool, "bob", code, session);
        TestPool.token(continueAs(pool, confirmed, "bob"), "AccessToken");
    }

    @Test
    void the_session_of_a_sign_up_confirms_once() {
        TestPool pool = all();
        String session = pool.signUp("bob").path("Session").asText();
        confirm(pool, "bob", session);
        TestPool.refused(() -> confirm(pool, "bob", session), INVALID);
    }

    @Test
    void of_confirmations_at_once_with_one_session_one_succeeds() throws Exception {
        TestPool pool = all();
        String session = pool.signUp("bob").path("Session").asText();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = Collections.nCopies(8, () -> confirms(pool, session));
            int confirmed = 0;
            for (Future<Boolean> call : clients.invokeAll(calls)) {
                confirmed += call.get() ? 1 : 0;
            }
            assertThat(confirmed).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void the_session_of_a_sign_up_expires_also_after_a_wrong_code() {
        TestPool pool = all();
        String session = pool.signUp("bob").path("Session").asText();
        String code = pool.lastMessage().code();
        pool.pass(Duration.ofMinutes(2));
        TestPool.refused(
                () -> confirm(pool, "bob", MfaPool.other(code), session),
                "CodeMismatchException",
                "Invalid verification code provided, please try again.");
        pool.pass(Duration.ofMinutes(1));
        TestPool.refused(
                () -> confirm(pool, "bob", code, session),
                "Invalid session for the user, session is expired.");
        assertThat(pool.user("bob").status()).isEqualTo(UserStatus.UNCONFIRMED);
    }

    @Test
    void a_sign_up_leads_nowhere_where_its_code_could_not_sign_in() {
        TestPool pool = TestPool.plain();
        ObjectNode signedUp = pool.signUp("bob");
        assertThat(signedUp.has("Session")).isFalse();
        assertThat(
                        pool.client(
                                        "ConfirmSignUp",
                                        "'Username': 'bob', 'ConfirmationCode': '"
                                                + pool.lastMessage().code()
                                                + "'")
                                .has("Session"))
                .isFalse();
    }

    private static boolean confirms(TestPool pool, String session) {
        try {
            confirm(pool, "bob", session);
            return true;
        } catch (CognitoException e) {
            return false;
        }
    }

    private static ObjectNode confirm(TestPool pool, String username, String session) {
        return confirm(pool, username, pool.lastMessage().code(), session);
    }

    private static ObjectNode confirm(TestPool pool, String username, String code, String session) {
        return pool.client(
                "ConfirmSignUp",
                "'Username': '"
                        + username
                        + "', 'ConfirmationCode': '"
                        + code
                        + "', 'Session': '"
                        + session
                        + "'");
    }

    private static ObjectNode continueAs(TestPool pool, ObjectNode confirmed, String username) {
        return pool.client(
                "InitiateAuth",
                "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': '"
                        + username
                        + "'}, 'Session': '"
                        + confirmed.path("Session").asText()
                        + "'");
    }

    private static TestPool.Setup setup() {
        return TestPool.withAllTriggers()
                .settings(
                        PoolSettings.builder()
                                .allowedFirstAuthFactors(FirstAuthFactor.values())
                                .build());
    }

    private static TestPool all() {
        return MfaPool.withMary(setup());
    }

    private static TestPool hidden() {
        return MfaPool.withMary(setup().hidingUsers());
    }

    private static void temporary(TestPool pool) {
        pool.admin(
                "AdminSetUserPassword",
                "'Username': 'mary', 'Password': 'Temp0rary!', 'Permanent': false");
    }

    private static ObjectNode begin(TestPool pool, String more) {
        return begin(pool, "mary", more);
    }

    private static ObjectNode begin(TestPool pool, String username, String more) {
        return pool.client(
                "InitiateAuth",
                "'AuthFlow': 'USER_AUTH', 'AuthParameters': {'USERNAME': '"
                        + username
                        + "'"
                        + more
                        + "}");
    }

    private static ObjectNode prefer(TestPool pool, String challenge, String more) {
        return begin(pool, ", 'PREFERRED_CHALLENGE': '" + challenge + "'" + more);
    }

    private static ObjectNode choosePassword(
            TestPool pool, ObjectNode which, boolean byName, String password) {
        String given = "'USERNAME': 'mary', 'PASSWORD': '" + password + "'";
        return byName
                ? pool.respond(which.deepCopy().put("ChallengeName", "PASSWORD"), given)
                : pool.respond(which, given + ", 'ANSWER': 'PASSWORD'");
    }

    private static void wrongCode(ThrowingCallable call) {
        TestPool.refused(call, "CodeMismatchException", "Invalid code or auth state for the user.");
    }
}
