package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A user pool of the template.
 *
 * @param logicalId its name in the template
 * @param id its id, the same at each start
 * @param request what CreateUserPool takes
 * @param mfa what SetUserPoolMfaConfig takes; null unless the template has what only that operation
 *     sets
 */
public record PoolResource(
        String logicalId, String id, ObjectNode request, @Nullable ObjectNode mfa) {}
