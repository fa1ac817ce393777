package io.github.cognitotriggers.local.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions of every kind of challenge: taken once, in time, and gone after it. */
class SessionsTest {

    private static final String USED =
            "Invalid session for the user, session can only be used once.";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final Sessions sessions = new Sessions(now::get, new Randomness(new Random(1)));

    static List<Awaited> kinds() {
        return List.of(
                new Awaited.Nothing(),
                new Awaited.CustomAnswer(Map.of("code", "1234"), null),
                new Awaited.Proof(exchange()),
                new Awaited.SentCode("123456", Medium.SMS, "+12065550123", false),
                new Awaited.AppCode(),
                new Awaited.Choice(Set.of("SMS_MFA")),
                new Awaited.Setup(List.of(MfaType.SMS_MFA), null, false));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ten_thousand_that_nobody_answers_free_their_memory(Awaited awaited) {
        for (int i = 0; i < 10_000; i++) {
            sessions.open(session(awaited));
        }
        assertThat(sessions.size()).isEqualTo(10_000);
        pass(Duration.ofMinutes(4));
        sessions.open(session(awaited));
        assertThat(sessions.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_is_taken_once(Awaited awaited) {
        String token = sessions.open(session(awaited));
        AuthSession session = sessions.peek(token, s -> true);
        sessions.take(token, session);
        assertThat(sessions.size()).isZero();
        boolean saysOnce =
                !(awaited instanceof Awaited.Nothing
                        || awaited instanceof Awaited.CustomAnswer
                        || awaited instanceof Awaited.Proof);
        String message = saysOnce ? USED : "Invalid session for the user.";
        TestPool.refused(() -> sessions.take(token, session), message);
        TestPool.refused(() -> sessions.peek(token, s -> true), message);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_is_refused_from_its_end_on_and_frees_its_memory(Awaited awaited) {
        String token = sessions.open(session(awaited));
        pass(Duration.ofMinutes(3).minusMillis(1));
        assertThat(sessions.peek(token, s -> true).awaited()).isEqualTo(awaited);
        pass(Duration.ofMillis(1));
        for (int i = 0; i < 2; i++) {
            TestPool.refused(
                    () -> sessions.peek(token, s -> true),
                    "Invalid session for the user, session is expired.");
            assertThat(sessions.size()).isZero();
        }
    }

    @Test
    void no_text_looks_like_an_option_to_a_command_line() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(sessions.open(session(new Awaited.AppCode()))).doesNotStartWith("-");
        }
    }

    @Test
    void texts_differ_and_fit_the_bounds_of_the_api() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            tokens.add(sessions.open(session(new Awaited.AppCode())));
        }
        assertThat(tokens).hasSize(100);
        assertThat(tokens).allSatisfy(token -> assertThat(token).hasSizeBetween(20, 2048));
    }

    @Test
    void a_text_that_was_changed_is_not_one_of_ours() {
        String token = sessions.open(session(new Awaited.AppCode()));
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            TestPool.refused(
                    () -> sessions.peek(changed, s -> true), "Invalid session for the user.");
            assertThat(sessions.owns(changed)).isFalse();
        }
        assertThat(sessions.owns(token)).isTrue();
    }

    private static SrpExchange exchange() {
        SrpIdentity identity = new SrpIdentity("pool", "mary");
        return SrpExchange.begin(
                identity,
                "a1",
                StoredPassword.decoy(identity, new byte[32]),
                new Randomness(new Random(1)));
    }

    private AuthSession session(Awaited awaited) {
        return new AuthSession(
                TestPool.CLIENT,
                Progress.begin(AuthFlow.USER_AUTH, new Subject("mary", null)),
                "WHATEVER",
                awaited,
                now.get().plus(Duration.ofMinutes(3)));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
