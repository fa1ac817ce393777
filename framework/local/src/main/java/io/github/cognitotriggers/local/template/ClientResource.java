package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An app client of the template.
 *
 * @param logicalId its name in the template
 * @param poolId of its pool
 * @param clientId its id, the same at each start
 * @param secret the same at each start, and no secret to whoever has the template; null unless the
 *     template wants one
 * @param request what CreateUserPoolClient takes
 */
public record ClientResource(
        String logicalId,
        String poolId,
        String clientId,
        @Nullable String secret,
        ObjectNode request) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ClientResource[" + logicalId + ", " + clientId + "]";
    }
}
