package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource that CloudFormation makes by one call of the API: a group, a user.
 *
 * @param logicalId its name in the template
 * @param operation that makes it
 * @param request what the operation takes
 */
public record CallResource(String logicalId, String operation, ObjectNode request) {

    /** Without the request, which may have a user's data. */
    @Override
    public String toString() {
        return "CallResource[" + logicalId + ", " + operation + "]";
    }
}
