package io.github.cognitotriggers.sample.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.TriggerFailedException;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.sample.Event;
import io.github.cognitotriggers.sample.Language;
import io.github.cognitotriggers.sample.TestClock;
import io.github.cognitotriggers.sample.WholeFunction;
import io.github.cognitotriggers.sample.store.CodeRounds;
import io.github.cognitotriggers.sample.store.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateOneTimeCodeTest {

    private static final String KNOWN =
            """
            "sub": "sub-mary", "email": "mary@example.com", "email_verified": "true"\
            """;

    /** An email that would have been sent. */
    private record Sent(String to, String subject, String text) {}

    private final TestClock clock = new TestClock();
    private final List<Sent> sent = new ArrayList<>();
    private final CodeSender sender =
            (to, email) -> sent.add(new Sent(to.value(), email.subject(), email.text()));
    private final MemoryStore store = new MemoryStore(clock);
    private final CreateOneTimeCode challenge = create(sender, Duration.ZERO);

    private CreateOneTimeCode create(CodeSender codeSender, Duration atLeast) {
        return new CreateOneTimeCode(store, codeSender, new RandomCodes(), new AnswerTime(atLeast));
    }

    private static CreateAuthChallengeEvent event(
            String userName, String attributes, String session, boolean userNotFound) {
        return CreateAuthChallengeEvent.fromJson(
                json("CUSTOM_CHALLENGE", userName, attributes, session, userNotFound));
    }

    private static byte[] json(
            String challenge,
            String userName,
            String attributes,
            String session,
            boolean userNotFound) {
        return Event.of(
                "1",
                "CreateAuthChallenge_Authentication",
                userName,
                """
                {"userAttributes": {%s}, "challengeName": "%s", "session": [%s], "userNotFound": %s}
                """
                        .formatted(attributes, challenge, session, userNotFound));
    }

    private static CreateAuthChallengeEvent first(String attributes) {
        return event(Event.MARY, attributes, "", false);
    }

    private static CreateAuthChallengeEvent after(CreateAuthChallengeResponse previous) {
        return event(
                Event.MARY,
                KNOWN,
                """
                {"challengeName": "CUSTOM_CHALLENGE", "challengeResult": false, "challengeMetadata": "%s"}
                """
                        .formatted(previous.challengeMetadata().orElseThrow()),
                false);
    }

    private CreateAuthChallengeResponse handle(CreateAuthChallengeEvent event)
            throws InterruptedException {
        return challenge.code(event);
    }

    private static String code(CreateAuthChallengeResponse response) {
        return response.privateChallengeParameters().orElseThrow().getOrDefault("code", "");
    }

    @Test
    void a_code_is_sent_and_goes_to_verify_in_private() throws InterruptedException {
        CreateAuthChallengeResponse response = handle(first(KNOWN));

        assertThat(code(response)).matches("[0-9]{6}");
        assertThat(response.privateChallengeParameters().orElseThrow()).containsOnlyKeys("code");
        assertThat(response.publicChallengeParameters())
                .contains(Map.of("delivery", "EMAIL", "destination", "m***@e***"));
        assertThat(sent)
                .containsExactly(
                        new Sent(
                                "mary@example.com",
                                "Your sign-in code",
                                "Your code is "
                                        + code(response)
                                        + ".\n\nGive it to nobody. If you did not want to sign in,"
                                        + " ignore this message.\n"));
    }

    @Test
    void the_code_is_in_no_other_place() throws InterruptedException {
        CreateAuthChallengeResponse response = handle(first(KNOWN));

        assertThat(response.challengeMetadata().orElseThrow())
                .matches("CODE-[0-9a-f]{32}")
                .doesNotContain(code(response));
        assertThat(response.toString()).doesNotContain(code(response));
        assertThat(CodeEmail.in(Language.ENGLISH, "314159"))
                .hasToString("CodeEmail[Your sign-in code]");
    }

    @Test
    void the_same_event_again_sends_nothing_and_keeps_code_and_round() throws InterruptedException {
        CreateAuthChallengeResponse once = handle(first(KNOWN));
        clock.advance(CodeRounds.SAME_FOR.minusSeconds(1));
        CreateAuthChallengeResponse again = handle(first(KNOWN));

        assertThat(code(again)).isEqualTo(code(once));
        assertThat(again.challengeMetadata()).isEqualTo(once.challengeMetadata());
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_later_sign_in_gets_a_round_of_its_own() throws InterruptedException {
        CreateAuthChallengeResponse once = handle(first(KNOWN));
        clock.advance(CodeRounds.SAME_FOR);
        CreateAuthChallengeResponse later = handle(first(KNOWN));

        assertThat(later.challengeMetadata()).isNotEqualTo(once.challengeMetadata());
        assertThat(sent).hasSize(2);
    }

    @Test
    void after_a_wrong_answer_the_code_is_the_same_and_nothing_is_sent()
            throws InterruptedException {
        CreateAuthChallengeResponse once = handle(first(KNOWN));
        clock.advance(Duration.ofMinutes(3));
        for (int delivery = 0; delivery < 2; delivery++) {
            CreateAuthChallengeResponse next = handle(after(once));

            assertThat(code(next)).isEqualTo(code(once));
            assertThat(next.challengeMetadata()).isEqualTo(once.challengeMetadata());
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_sign_in_in_between_does_not_take_the_code_away() throws InterruptedException {
        CreateAuthChallengeResponse once = handle(first(KNOWN));
        clock.advance(Duration.ofMinutes(1));
        handle(first(KNOWN));

        assertThat(code(handle(after(once)))).isEqualTo(code(once));
    }

    @Test
    void an_expired_code_is_replaced_by_one_that_is_sent() throws InterruptedException {
        CreateAuthChallengeResponse once = handle(first(KNOWN));
        clock.advance(CodeRounds.GOOD_FOR);
        CreateAuthChallengeResponse renewed = handle(after(once));
        handle(after(once));

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).text()).contains(code(renewed));
    }

    @Test
    void an_email_that_failed_is_sent_with_the_same_code_next_time() throws InterruptedException {
        List<String> texts = new ArrayList<>();
        CodeSender failsOnce =
                (to, email) -> {
                    texts.add(email.text());
                    if (texts.size() == 1) {
                        throw new IllegalStateException("no mail today");
                    }
                };
        CreateOneTimeCode flaky = create(failsOnce, Duration.ZERO);

        assertThatThrownBy(() -> flaky.code(first(KNOWN))).hasMessage("no mail today");
        flaky.code(first(KNOWN));
        flaky.code(first(KNOWN));

        assertThat(texts).hasSize(2);
        assertThat(texts.get(1)).isEqualTo(texts.get(0));
    }

    @Test
    void an_unknown_user_gets_an_answer_of_the_same_shape_and_nobody_an_email()
            throws InterruptedException {
        CreateAuthChallengeResponse known = handle(first(KNOWN));
        sent.clear();
        CreateAuthChallengeEvent unknown = event("nobody@example.com", "", "", true);
        CreateAuthChallengeResponse decoy = handle(unknown);
        CreateAuthChallengeResponse again = handle(unknown);

        assertThat(sent).isEmpty();
        assertThat(code(decoy)).matches("[0-9]{6}").isEqualTo(code(again));
        assertThat(decoy.challengeMetadata()).isEqualTo(again.challengeMetadata());
        assertThat(decoy.challengeMetadata().orElseThrow()).matches("CODE-[0-9a-f]{32}");
        assertThat(decoy.publicChallengeParameters().orElseThrow().keySet())
                .isEqualTo(known.publicChallengeParameters().orElseThrow().keySet());
        assertThat(decoy.publicChallengeParameters().orElseThrow())
                .containsEntry("destination", "n***@e***");
    }

    @Test
    void a_name_that_is_no_address_gets_a_destination_that_stays() throws InterruptedException {
        CreateAuthChallengeEvent unknown = event("nobody", "", "", true);
        String destination =
                handle(unknown).publicChallengeParameters().orElseThrow().get("destination");

        assertThat(destination).matches("[a-z]\\*\\*\\*@[a-z]\\*\\*\\*");
        assertThat(handle(unknown).publicChallengeParameters().orElseThrow())
                .containsEntry("destination", destination);
    }

    @Test
    void an_address_that_nobody_verified_gets_no_code() throws InterruptedException {
        handle(first("\"email\": \"mary@example.com\", \"email_verified\": \"false\""));
        clock.advance(CodeRounds.SAME_FOR);
        handle(first("\"email\": \"mary@example.com\""));
        clock.advance(CodeRounds.SAME_FOR);
        handle(first("\"sub\": \"sub-mary\""));

        assertThat(sent).isEmpty();
    }

    @Test
    void a_user_name_has_a_limit_of_sign_ins_whoever_it_is() throws InterruptedException {
        for (CreateAuthChallengeEvent event :
                List.of(first(KNOWN), event("nobody@example.com", "", "", true))) {
            for (int signIn = 0; signIn < CreateOneTimeCode.SIGN_INS_PER_HOUR; signIn++) {
                handle(event);
            }

            assertThatThrownBy(() -> handle(event))
                    .isInstanceOf(TriggerRejectedException.class)
                    .hasMessage("[TOO_MANY_SIGN_INS] Please try again in an hour");
        }
        clock.advance(CodeRounds.COUNTED_FOR);
        assertThat(code(handle(first(KNOWN)))).matches("[0-9]{6}");
    }

    @Test
    void a_sign_in_under_way_is_not_counted_again() throws InterruptedException {
        CreateAuthChallengeResponse once = handle(first(KNOWN));
        for (int signIn = 0; signIn < CreateOneTimeCode.SIGN_INS_PER_HOUR; signIn++) {
            assertThat(code(handle(after(once)))).isEqualTo(code(once));
        }
    }

    @Test
    void an_email_or_none_takes_the_same_time_at_least() throws InterruptedException {
        CreateOneTimeCode slow = create(sender, Duration.ofMillis(80));
        for (CreateAuthChallengeEvent event :
                List.of(first(KNOWN), event("nobody@example.com", "", "", true))) {
            long startedAt = System.nanoTime();
            slow.code(event);

            assertThat(Duration.ofNanos(System.nanoTime() - startedAt))
                    .isGreaterThan(Duration.ofMillis(79));
        }
    }

    @Test
    void the_email_is_in_the_language_of_the_profile() throws InterruptedException {
        handle(first(KNOWN + ", \"locale\": \"fr-FR\""));
        clock.advance(CodeRounds.SAME_FOR);
        handle(first(KNOWN + ", \"locale\": \"de_AT\""));

        assertThat(sent.get(0).subject()).isEqualTo("Votre code de connexion");
        assertThat(sent.get(0).text())
                .matches(
                        "Votre code est [0-9]{6}\\.\n\n"
                            + "Ne le donnez à personne\\. Si vous ne vouliez pas vous connecter,"
                            + " ignorez ce message\\.\n");
        assertThat(sent.get(1).subject()).isEqualTo("Ihr Anmeldecode");
        assertThat(sent.get(1).text())
                .matches(
                        "Ihr Code ist [0-9]{6}\\.\n\nGeben Sie ihn niemandem\\. Wenn Sie sich nicht"
                                + " anmelden wollten, vergessen Sie diese Nachricht einfach\\.\n");
    }

    @Test
    void a_challenge_that_is_not_ours_is_not_made() {
        WholeFunction function = WholeFunction.of(new CreateOneTimeCodeRoutes(challenge));

        assertThatThrownBy(() -> function.answer(json("OTHER", Event.MARY, KNOWN, "", false)))
                .isInstanceOf(TriggerFailedException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void lambda_can_make_it() {
        assertThat(
                        WholeFunction.of(new CreateOneTimeCodeFunction())
                                .answer(json("CUSTOM_CHALLENGE", Event.MARY, KNOWN, "", false)))
                .contains("\"challengeMetadata\":\"CODE-");
    }
}
