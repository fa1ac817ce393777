package io.github.cognitotriggers.pretoken;

import io.github.cognitotriggers.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A user's groups, and the IAM roles that come with them.
 *
 * @see PreTokenGenerationResponse.Builder#groupsOf(GroupConfiguration)
 */
public final class GroupConfiguration {

    private final JsonObject json;

    GroupConfiguration(JsonObject json) {
        this.json = json;
    }

    /** The names of the groups that the user is in; the claim {@code cognito:groups}. */
    public List<String> groupsToOverride() {
        return strings("groupsToOverride");
    }

    /** The ARNs of these groups' IAM roles; the claim {@code cognito:roles}. */
    public List<String> iamRolesToOverride() {
        return strings("iamRolesToOverride");
    }

    /**
     * The ARN of the role that goes first, the claim {@code cognito:preferred_role}; empty if no
     * group has a role.
     */
    public Optional<String> preferredRole() {
        if (json.isArray("preferredRole")) {
            // Cognito sends text, but AWS's guide has an example with an array of one.
            List<String> roles = strings("preferredRole");
            if (roles.size() < 2) {
                return roles.isEmpty() ? Optional.empty() : Optional.of(roles.get(0));
            }
        }
        return Optional.ofNullable(json.string("preferredRole"));
    }

    private List<String> strings(String name) {
        List<String> values = json.strings(name);
        return values == null ? List.of() : values;
    }

    /** Names the members, never a value. */
    @Override
    public String toString() {
        return "GroupConfiguration" + json;
    }
}
