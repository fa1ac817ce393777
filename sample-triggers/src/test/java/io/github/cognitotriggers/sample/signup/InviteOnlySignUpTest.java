package io.github.cognitotriggers.sample.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.input.InvalidMetadataException;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.TestClock;
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

    private PreSignUpResponse handle(String source, String request) {
        return signUp.handle(
                PreSignUpEvent.fromJson(Event.of("PreSignUp_" + source, request)),
                TriggerContext.forTest());
    }

    private PreSignUpResponse signUp(String email, String invitation, String captcha) {
        return handle(
                "SignUp",
                """
                {"userAttributes": {"email": "%s"}, "validationData": {"captcha": "%s"},
                 "clientMetadata": {"invitation": "%s"}}
                """
                        .formatted(email, captcha, invitation));
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
    void what_the_app_left_out_goes_to_the_log_and_the_user_learns_what_to_do() {
        assertThatThrownBy(
                        () ->
                                handle(
                                        "SignUp",
                                        "{\"userAttributes\": {\"email\": \"a@b.example\"}}"))
                .isInstanceOf(TriggerRejectedException.class)
                .hasMessage(
                        "[SIGN_UP_INCOMPLETE] Please enter your invitation code of 8 letters and"
                                + " digits and solve the captcha")
                .cause()
                .isInstanceOf(InvalidMetadataException.class)
                .hasMessage(
                        "clientMetadata.invitation is required; validationData.captcha is"
                                + " required");
    }

    @Test
    void a_malformed_invitation_is_not_looked_up() {
        assertRejected(
                () -> signUp("mary@example.com", "acme-2026", "human-1"),
                "[SIGN_UP_INCOMPLETE] Please enter your invitation code of 8 letters and digits and"
                        + " solve the captcha");
        assertThat(askedAbout).isEmpty();
    }

    @Test
    void a_user_without_an_address_is_refused() {
        assertRejected(
                () -> signUp(" ", "ACME2026", "human-1"),
                "[EMAIL_MISSING] Please give your email address");
    }

    @Test
    void an_administrator_needs_neither_invitation_nor_captcha() {
        for (int delivery = 0; delivery < 2; delivery++) {
            assertUnchanged(
                    handle(
                            "AdminCreateUser",
                            """
                            {"userAttributes": {"email": "admin@elsewhere.example"},
                             "clientMetadata": {"createdBy": "template"},
                             "validationData": {"setup": "first-administrator"}}
                            """));
        }
        assertThat(askedAbout).isEmpty();
    }

    @Test
    void a_federated_user_needs_a_domain_that_some_tenant_lets_in() {
        String request = "{\"userAttributes\": {\"email\": \"%s\"}, \"validationData\": {}}";

        for (int delivery = 0; delivery < 2; delivery++) {
            assertUnchanged(handle("ExternalProvider", request.formatted("Ines@Example.com")));
            assertRejected(
                    () -> handle("ExternalProvider", request.formatted("eve@elsewhere.example")),
                    "[DOMAIN_NOT_ALLOWED] Your organization has no account with us yet");
        }
    }

    @Test
    void a_federated_user_whose_provider_disowns_the_address_is_refused() {
        assertRejected(
                () ->
                        handle(
                                "ExternalProvider",
                                """
                                {"userAttributes": {"email": "eve@example.com", "email_verified": "false"}}
                                """),
                "[DOMAIN_NOT_ALLOWED] Your organization has no account with us yet");
    }

    @Test
    void a_way_to_sign_up_that_nobody_knew_is_refused() {
        assertRejected(
                () -> handle("Telepathy", "{\"userAttributes\": {\"email\": \"a@example.com\"}}"),
                "[SIGN_UP_UNSUPPORTED] This way of signing up is not supported");
    }

    @Test
    void lambda_can_make_it() {
        PreSignUpResponse response =
                new InviteOnlySignUp()
                        .handle(
                                PreSignUpEvent.fromJson(
                                        Event.of(
                                                "PreSignUp_SignUp",
                                                """
                                                {"userAttributes": {"email": "mary@example.com"},
                                                 "validationData": {"captcha": "human-1"},
                                                 "clientMetadata": {"invitation": "ACME2026"}}
                                                """)),
                                TriggerContext.forTest());

        assertUnchanged(response);
    }
}
