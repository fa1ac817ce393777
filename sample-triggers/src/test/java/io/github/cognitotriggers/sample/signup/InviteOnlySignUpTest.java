package io.github.cognitotriggers.sample.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.WholeFunction;
import io.github.cognitotriggers.sample.store.CaptchaVerdicts;
import io.github.cognitotriggers.sample.store.MemoryStore;
import io.github.cognitotriggers.sample.store.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InviteOnlySignUpTest {

    private final TestClock clock = new TestClock();
    private final MemoryStore store = Seeds.store(clock);
    private final List<String> askedAbout = new ArrayList<>();

    /** Counts each token once, as real services do. */
    private final CaptchaService oncePerToken =
            token -> {
                boolean first = !askedAbout.contains(token);
                askedAbout.add(token);
                return first && token.startsWith("human-");
            };

    private final InviteOnlySignUp signUp =
            new InviteOnlySignUp(store, store, new CaptchaCheck(oncePerToken, store));

    private final WholeFunction function = WholeFunction.of(new InviteOnlySignUpRoutes(signUp));

    private PreSignUpResponse signUp(String email, String invitation, String captcha) {
        return signUp.invited(
                user("\"email\": \"" + email + "\""), new Invitation(invitation), captcha);
    }

    private static UserAttributes user(String attributes) {
        String request = "{\"userAttributes\": {" + attributes + "}}";
        return PreSignUpEvent.fromJson(Event.of("PreSignUp_SignUp", request)).userAttributes();
    }

    private static byte[] signUpWith(String data) {
        return Event.of(
                "PreSignUp_SignUp",
                "{\"userAttributes\": {\"email\": \"mary@example.com\"}" + data + "}");
    }

    private static void assertUnchanged(PreSignUpResponse response) {
        assertThat(response.autoConfirmUser()).isEmpty();
        assertThat(response.autoVerifyEmail()).isEmpty();
        assertThat(response.autoVerifyPhone()).isEmpty();
    }

    private static void assertRejected(ThrowingCallable call, String text) {
        assertThatThrownBy(call).isInstanceOf(TriggerRejectedException.class).hasMessage(text);
    }

    @Test
    void an_invited_user_is_let_in_and_confirmed_by_cognito_not_by_us() {
        assertUnchanged(signUp("mary@example.com", "ACME2026", "human-1"));
    }

    @Test
    void the_same_event_again_is_let_in_again_and_asks_the_captcha_service_once() {
        signUp("mary@example.com", "ACME2026", "human-1");

        assertUnchanged(signUp("Mary@Example.com", "ACME2026", "human-1"));
        assertThat(askedAbout).containsExactly("human-1");
    }

    @Test
    void a_verdict_is_forgotten_after_some_minutes() {
        signUp("mary@example.com", "ACME2026", "human-1");
        clock.advance(CaptchaVerdicts.REMEMBERED_FOR);

        assertRejected(
                () -> signUp("mary@example.com", "ACME2026", "human-1"),
                "[CAPTCHA_FAILED] Please solve the captcha again");
    }

    @Test
    void a_verdict_counts_for_its_address_only() {
        signUp("mary@example.com", "ACME2026", "human-1");

        assertRejected(
                () -> signUp("nina@example.com", "ACMEBOSS", "human-1"),
                "[CAPTCHA_FAILED] Please solve the captcha again");
    }

    @Test
    void a_program_is_refused_again_without_asking_again() {
        for (int delivery = 0; delivery < 2; delivery++) {
            assertRejected(
                    () -> signUp("mary@example.com", "ACME2026", "robot-1"),
                    "[CAPTCHA_FAILED] Please solve the captcha again");
        }
        assertThat(askedAbout).containsExactly("robot-1");
    }

    @Test
    void unknown_taken_and_reserved_invitations_are_refused_in_the_same_words() {
        signUp("mary@example.com", "ACME2026", "human-1");
        int captcha = 2;
        for (String invitation : List.of("NOSUCH42", "TAKEN001", "ACME2026")) {
            for (int delivery = 0; delivery < 2; delivery++) {
                String token = "human-" + captcha++;
                assertRejected(
                        () -> signUp("nina@example.com", invitation, token),
                        "[INVITATION_INVALID] This invitation is not valid");
            }
        }
    }

    @Test
    void the_app_learns_of_all_that_it_left_out() {
        assertThatThrownBy(() -> function.answer(signUpWith("")))
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessage(
                        "clientMetadata.invitation is required; validationData.captcha is"
                                + " required");
    }

    @Test
    void what_is_malformed_is_not_looked_up() {
        assertRejected(
                () ->
                        function.answer(
                                signUpWith(
                                        ", \"clientMetadata\": {\"invitation\": \"acme-2026\"},"
                                                + " \"validationData\": {\"captcha\": \"\"}")),
                "clientMetadata.invitation must be 8 capital letters and digits;"
                        + " validationData.captcha must be 1 to 2048 characters long");
        assertThat(askedAbout).isEmpty();
    }

    @Test
    void an_invitation_is_in_no_text() {
        assertThat(new Invitation("ACME2026").toString()).doesNotContain("ACME2026");
    }

    @Test
    void a_user_without_an_address_is_refused() {
        assertRejected(
                () -> signUp(" ", "ACME2026", "human-1"),
                "[EMAIL_MISSING] Please give your email address");
    }

    @Test
    void whom_an_administrator_creates_needs_neither_invitation_nor_captcha() {
        for (String data : List.of("", ", \"clientMetadata\": {\"createdBy\": \"template\"}")) {
            function.returns(
                    Event.of(
                            "PreSignUp_AdminCreateUser",
                            "{\"userAttributes\": {\"email\": \"admin@elsewhere.example\"}"
                                    + data
                                    + "}"));
        }
        assertThat(askedAbout).isEmpty();
    }

    @Test
    void a_federated_user_needs_a_domain_that_some_tenant_lets_in() {
        for (int delivery = 0; delivery < 2; delivery++) {
            assertUnchanged(signUp.federated(user("\"email\": \"Ines@Example.com\"")));
            assertRejected(
                    () -> signUp.federated(user("\"email\": \"eve@elsewhere.example\"")),
                    "[DOMAIN_NOT_ALLOWED] Your organization has no account with us yet");
        }
    }

    @Test
    void a_federated_user_whose_provider_disowns_the_address_is_refused() {
        assertRejected(
                () ->
                        signUp.federated(
                                user(
                                        "\"email\": \"eve@example.com\", \"email_verified\":"
                                                + " \"false\"")),
                "[DOMAIN_NOT_ALLOWED] Your organization has no account with us yet");
    }

    @Test
    void a_way_to_sign_up_that_nobody_knew_is_refused() {
        byte[] event =
                Event.of(
                        "PreSignUp_Telepathy",
                        "{\"userAttributes\": {\"email\": \"a@example.com\"}}");

        assertRejected(
                () -> function.answer(event),
                "[SIGN_UP_UNSUPPORTED] This way of signing up is not supported");
    }

    @Test
    void lambda_can_make_it() {
        WholeFunction.of(new InviteOnlySignUpFunction())
                .returns(
                        signUpWith(
                                """
                                , "validationData": {"captcha": "human-1"},
                                "clientMetadata": {"invitation": "ACME2026"}\
                                """));
    }
}
