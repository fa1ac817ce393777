package io.github.cognitotriggers.local.trigger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's groups and their roles, as pre token generation is told of them and may replace them.
 *
 * @param groups names
 * @param roles ARNs of the groups' roles
 * @param preferredRole the role of the group with the best precedence; null if it has none
 */
public record GroupConfiguration(
        List<String> groups, List<String> roles, @Nullable String preferredRole) {

    /** Of a user without groups. */
    public static final GroupConfiguration NONE =
            new GroupConfiguration(List.of(), List.of(), null);

    public GroupConfiguration {
        groups = List.copyOf(groups);
        roles = List.copyOf(roles);
    }
}
