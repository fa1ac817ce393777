package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.Timeline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that Cognito would have sent. It holds what a user would have read, secrets included:
 * this is a tool for tests. {@link #toString()} shows none of it.
 *
 * @param userPoolId the pool
 * @param username the user's name in the pool
 * @param medium EMAIL or SMS
 * @param destination the address or the number, in full
 * @param subject of an email; null for a text message, and where a custom sender sends
 * @param body the text, placeholders filled in; null where a custom sender sends
 * @param code the code or, in an invitation, the temporary password
 * @param triggerSource what it was sent for, as the custom message trigger gets it; as the custom
 *     sender does, where one sends
 * @param time when
 * @param requestId of the call that it was sent in; null outside of {@link Timeline#forRequest}
 */
public record SentMessage(
        String userPoolId,
        String username,
        String medium,
        String destination,
        @Nullable String subject,
        @Nullable String body,
        String code,
        String triggerSource,
        Instant time,
        @Nullable String requestId) {

    /** Occasion and medium. */
    @Override
    public String toString() {
        return "SentMessage[" + triggerSource + ", " + medium + ", " + time + "]";
    }
}
