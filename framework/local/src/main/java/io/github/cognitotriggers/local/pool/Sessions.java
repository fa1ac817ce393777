package io.github.cognitotriggers.local.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * The sign-ins that wait for an answer, under the text that their client holds as {@code Session}.
 * Each is taken once. Thread-safe.
 */
final class Sessions {

    private static final int TOKEN_BYTES = 192;

    /** How often the expired ones are looked for; nobody waits for them, they only take room. */
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final Map<String, AuthSession> open = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);
    private final InstantSource time;
    private final Randomness random;

    Sessions(InstantSource time, Randomness random) {
        this.time = time;
        this.random = random;
    }

    /** Keeps a session, and says what the client gets for it. */
    String open(AuthSession session) {
        sweep(time.instant());
        // Some clients answer PASSWORD_VERIFIER without a Session: the secret block stands for it.
        SrpExchange srp = session.srp();
        String token = srp == null ? random.token(TOKEN_BYTES) : srp.secretBlock();
        open.put(token, session);
        return token;
    }

    /**
     * The session of that text, still to be taken.
     *
     * @param bound whether the call is the one that the session waits for: right client, challenge
     *     and user. If not, the session stays for whom it belongs to
     */
    AuthSession peek(String token, Predicate<AuthSession> bound) {
        AuthSession session = open.get(token);
        if (session == null || !bound.test(session)) {
            throw Errors.invalidSession();
        }
        if (!time.instant().isBefore(session.expires())) {
            open.remove(token, session);
            throw Errors.expiredSession();
        }
        return session;
    }

    /** Takes the session: of several calls with the same text, one succeeds. */
    void take(String token, AuthSession session) {
        if (!open.remove(token, session)) {
            throw Errors.invalidSession();
        }
    }

    int size() {
        return open.size();
    }

    private void sweep(Instant now) {
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            open.values().removeIf(session -> !now.isBefore(session.expires()));
        }
    }
}
