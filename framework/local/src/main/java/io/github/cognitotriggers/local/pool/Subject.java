package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.local.trigger.UserView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in: a user of the pool, or a name that the pool does not know and does not say so.
 *
 * @param typed the name as the client typed it
 * @param sub the user's; null if there is no such user
 */
record Subject(String typed, @Nullable String sub) {

    static Subject of(String typed, @Nullable User user) {
        return new Subject(typed, user == null ? null : user.sub());
    }

    /** A user as events show one. */
    static UserView view(User user) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(AttributeSchema.SUB, user.sub());
        attributes.putAll(user.attributes());
        return UserView.of(user.username(), user.status().name(), attributes);
    }
}
