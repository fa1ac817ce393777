package io.github.cognitotriggers.local.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a user last did what is not allowed more often than so many times an hour. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html">Code
 *     security resource quotas</a>
 */
final class Attempts {

    /** What is limited, and to how many attempts an hour. */
    enum Kind {
        RESEND_CONFIRMATION_CODE(5),
        CONFIRM_SIGN_UP(15),
        CHANGE_PASSWORD(5),
        GET_ATTRIBUTE_VERIFICATION_CODE(5),
        VERIFY_ATTRIBUTE(15),
        /**
         * ForgotPassword and ConfirmForgotPassword together. Documented: 5 to 20, as the risk is.
         * Assumption: there is none.
         */
        FORGOT_PASSWORD(20);

        private final int limit;

        Kind(int limit) {
            this.limit = limit;
        }

        int limit() {
            return limit;
        }
    }

    static final Attempts NONE = new Attempts(Map.of());

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Map<Kind, List<Instant>> times;

    private Attempts(Map<Kind, List<Instant>> times) {
        this.times = times;
    }

    /** With one more, which is refused if it is one too many. Those refused do not count. */
    Attempts and(Kind kind, Instant now) {
        List<Instant> recent = new ArrayList<>();
        for (Instant time : times.getOrDefault(kind, List.of())) {
            if (now.isBefore(time.plus(WINDOW))) {
                recent.add(time);
            }
        }
        if (recent.size() >= kind.limit()) {
            throw Errors.limitExceeded();
        }
        recent.add(now);
        Map<Kind, List<Instant>> next = new EnumMap<>(Kind.class);
        next.putAll(times);
        next.put(kind, List.copyOf(recent));
        return new Attempts(Collections.unmodifiableMap(next));
    }
}
