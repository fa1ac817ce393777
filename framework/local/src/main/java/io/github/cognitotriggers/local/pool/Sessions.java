package io.github.cognitotriggers.local.pool;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The sign-ins that wait for an answer, under the text that their client holds as {@code Session}.
 * Each is taken once. Thread-safe.
 */
final class Sessions {

    private final Map<String, AuthSession> open = new ConcurrentHashMap<>();
    private final ExpirySweep expired = new ExpirySweep();
    private final InstantSource time;
    private final SessionTokens tokens;

    Sessions(InstantSource time, Randomness random) {
        this.time = time;
        this.tokens = new SessionTokens(random);
    }

    /** Keeps a session, and says what the client gets for it. */
    String open(AuthSession session) {
        expired.sweep(open.values(), AuthSession::expires, time.instant());
        String token =
                tokens.next(
                        new SessionTokens.Stamp(session.expires(), saysOnce(session.awaited())));
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
        if (session == null) {
            throw notOpen(token);
        }
        if (!bound.test(session)) {
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
            throw notOpen(token);
        }
    }

    /** Ends the session of that text, if there still is one. */
    void end(String token) {
        open.remove(token);
    }

    /** Whether the text was made here, whether or not it is still good. */
    boolean owns(String token) {
        return open.containsKey(token) || tokens.read(token) != null;
    }

    int size() {
        return open.size();
    }

    private RuntimeException notOpen(String token) {
        SessionTokens.Stamp stamp = tokens.read(token);
        if (stamp == null) {
            return Errors.invalidSession();
        }
        if (!time.instant().isBefore(stamp.expires())) {
            return Errors.expiredSession();
        }
        return stamp.saysOnce() ? Errors.usedSession() : Errors.invalidSession();
    }

    /**
     * Observed: a second use is called so after a code, and not after a custom challenge or a
     * password.
     */
    private static boolean saysOnce(Awaited awaited) {
        return !(awaited instanceof Awaited.CustomAnswer
                || awaited instanceof Awaited.Proof
                || awaited instanceof Awaited.Nothing);
    }
}
