package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import java.util.List;

/** DescribeUserPool, UpdateUserPool and AddCustomAttributes. */
final class PoolAdministration {

    private final Pool pool;
    private final FunctionCatalog functions;

    /**
     * @param functions what stands behind the ARNs of a {@code LambdaConfig}
     */
    PoolAdministration(Pool pool, FunctionCatalog functions) {
        this.pool = pool;
        this.functions = functions;
    }

    ObjectNode describe(Request request) {
        pool.checkPoolId(request);
        ObjectNode response = Json.object();
        response.set("UserPool", PoolDescription.describe(pool));
        return response;
    }

    ObjectNode update(Request request) {
        pool.checkPoolId(request);
        pool.configure(
                before -> PoolReader.update(before, request),
                LambdaConfig.read(request.structure(LambdaConfig.MEMBER), functions));
        return Json.object();
    }

    ObjectNode addCustomAttributes(Request request) {
        pool.checkPoolId(request);
        List<AttributeDefinition> added =
                PoolReader.checked(
                        () -> SchemaAttributes.read(request.structures("CustomAttributes")));
        pool.configure(before -> with(added, before));
        return Json.object();
    }

    private static PoolSettings with(List<AttributeDefinition> added, PoolSettings before) {
        AttributeSchema schema = new AttributeSchema(before.attributes());
        PoolSettings.Builder after = before.toBuilder();
        for (AttributeDefinition definition : added) {
            if (schema.definitions().stream().anyMatch(d -> d.name().equals(definition.name()))) {
                // Assumption: the text.
                throw Errors.invalidParameter(
                        definition.name() + ": Existing attribute already has name.");
            }
            after.attribute(definition);
        }
        return after.build();
    }
}
