package io.github.cognitotriggers.input;

import io.github.cognitotriggers.TriggerRejectedException;
import java.util.List;

/**
 * Refuses a request because the app sent input that it should not have sent, or left some out. The
 * text, which the end user may see, says what is wrong by source, key and rule, never by value:
 * {@code clientMetadata.seats must be a whole number from 1 to 500; validationData.captcha is
 * required}. If there is more than the text has room for, it ends in a count, such as {@code ; and
 * 3 more}.
 */
public final class InvalidMetadataException extends TriggerRejectedException {

    private static final long serialVersionUID = 1L;

    private final Violation[] violations;

    /**
     * @param violations at least one; not copied
     */
    InvalidMetadataException(Violation[] violations) {
        super(text(violations));
        this.violations = violations;
    }

    /** All that is wrong, in the order it was found; never empty. */
    public List<Violation> violations() {
        return List.of(violations);
    }

    private static String text(Violation[] violations) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < violations.length; i++) {
            String next = (i == 0 ? "" : "; ") + violations[i];
            int room = MAX_LENGTH - text.length() - more(violations.length - i - 1).length();
            if (next.length() <= room) {
                text.append(next);
            } else if (i == 0) {
                text.append(next, 0, room - 1).append('…');
            } else {
                return text.append(more(violations.length - i)).toString();
            }
        }
        return text.toString();
    }

    private static String more(int count) {
        return count == 0 ? "" : "; and " + count + " more";
    }
}
