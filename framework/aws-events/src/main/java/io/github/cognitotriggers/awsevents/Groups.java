package io.github.cognitotriggers.awsevents;

import io.github.cognitotriggers.internal.json.JsonObject;
import io.github.cognitotriggers.pretoken.GroupConfiguration;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Groups and roles; AWS has three classes for the same three members. */
final class Groups {

    private static final String GROUPS = "groupsToOverride";
    private static final String ROLES = "iamRolesToOverride";
    private static final String PREFERRED = "preferredRole";

    final String @Nullable [] groups;
    final String @Nullable [] iamRoles;
    final @Nullable String preferredRole;

    Groups(
            String @Nullable [] groups,
            String @Nullable [] iamRoles,
            @Nullable String preferredRole) {
        this.groups = groups;
        this.iamRoles = iamRoles;
        this.preferredRole = preferredRole;
    }

    /** Those that the user is in; null if the event does not say. */
    static @Nullable Groups of(PreTokenGenerationEvent event, EventJson json) {
        GroupConfiguration configuration = event.groupConfiguration().orElse(null);
        JsonObject groups = json.request().object("groupConfiguration");
        if (configuration == null || groups == null) {
            return null;
        }
        return new Groups(
                EventJson.array(groups.strings(GROUPS)),
                EventJson.array(groups.strings(ROLES)),
                configuration.preferredRole().orElse(null));
    }

    /** Those of a response that came with the event; null if it has none. */
    static @Nullable Groups of(ResponseJson details) {
        ResponseJson groups = details.object("groupOverrideDetails");
        return groups.isPresent()
                ? new Groups(
                        groups.strings(GROUPS), groups.strings(ROLES), groups.string(PREFERRED))
                : null;
    }

    /** Says these groups; without any member, that all are taken away. */
    void addTo(PreTokenGenerationResponse.Builder response) {
        if (groups != null) {
            response.groups(Arrays.asList(groups));
        }
        if (iamRoles != null) {
            response.iamRoles(Arrays.asList(iamRoles));
        }
        if (preferredRole != null) {
            response.preferredRole(preferredRole);
        }
        if (groups == null && iamRoles == null && preferredRole == null) {
            response.suppressGroups();
        }
    }
}
