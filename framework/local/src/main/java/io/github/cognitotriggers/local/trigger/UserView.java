package io.github.cognitotriggers.local.trigger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user as events show one.
 *
 * @param userName the pool's name of the user; what the client typed if there is no such user
 * @param status the {@code cognito:user_status}; null for a user that is not there (yet)
 * @param attributes in the form of events: {@code sub} included, all values text; without the
 *     status, which is added where Cognito adds it
 */
public record UserView(String userName, @Nullable String status, Map<String, String> attributes) {

    public UserView {
        attributes = Values.copyOf(attributes);
    }

    /** A user that the pool knows. */
    public static UserView of(String userName, String status, Map<String, String> attributes) {
        return new UserView(userName, status, attributes);
    }

    /** A user about to be created, with the attributes that the caller sent. */
    public static UserView toBeCreated(String userName, Map<String, String> attributes) {
        return new UserView(userName, null, attributes);
    }

    /** Somebody that the pool does not know. */
    public static UserView unknown(String userName) {
        return new UserView(userName, null, Map.of());
    }

    /** Whether the pool knows the user. */
    public boolean exists() {
        return status != null;
    }

    /** The attributes' names, no values: they are the user's. */
    @Override
    public String toString() {
        return "UserView[status=" + status + ", attributes=" + Values.keys(attributes) + "]";
    }
}
