package io.github.cognitotriggers;

import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who called Cognito: the app client and the AWS SDK it used. */
public final class CallerContext {

    /** What Cognito sends as client id when no app client took part, as in AdminCreateUser. */
    public static final String CLIENT_ID_NOT_APPLICABLE = "CLIENT_ID_NOT_APPLICABLE";

    private final @Nullable JsonObject json;

    CallerContext(@Nullable JsonObject json) {
        this.json = json;
    }

    /**
     * The app client's id. Empty when no app client took part: Cognito then sends null, or nothing,
     * or {@value #CLIENT_ID_NOT_APPLICABLE}; {@link #rawClientId()} tells which.
     */
    public Optional<String> clientId() {
        Optional<String> clientId = rawClientId();
        return clientId.isPresent() && clientId.get().equals(CLIENT_ID_NOT_APPLICABLE)
                ? Optional.empty()
                : clientId;
    }

    /**
     * The client id as it was sent, {@value #CLIENT_ID_NOT_APPLICABLE} included; empty if null or
     * absent.
     */
    public Optional<String> rawClientId() {
        return member("clientId");
    }

    /** The version of the AWS SDK that called, mostly {@code aws-sdk-unknown-unknown}. */
    public Optional<String> awsSdkVersion() {
        return member("awsSdkVersion");
    }

    private Optional<String> member(String name) {
        return json == null ? Optional.empty() : Optional.ofNullable(json.string(name));
    }

    /** Names the members, never a value. */
    @Override
    public String toString() {
        return "CallerContext" + (json == null ? "{}" : json);
    }
}
