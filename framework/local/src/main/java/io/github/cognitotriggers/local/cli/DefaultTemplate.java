package io.github.cognitotriggers.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.template.ClientResource;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import java.util.List;

/** What is served where there is no template: a pool with an app client that may do everything. */
final class DefaultTemplate {

    private static final String CLIENT = "local1client2without3secret";

    private DefaultTemplate() {}

    static Template in(String region) {
        String poolId = region + "_Local0001";
        ObjectNode pool = JsonNodeFactory.instance.objectNode().put("PoolName", "local");
        pool.putArray("AutoVerifiedAttributes").add("email");
        ObjectNode client =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("UserPoolId", poolId)
                        .put("ClientName", "local");
        client.putArray("ExplicitAuthFlows")
                .add("ALLOW_USER_AUTH")
                .add("ALLOW_USER_PASSWORD_AUTH")
                .add("ALLOW_ADMIN_USER_PASSWORD_AUTH")
                .add("ALLOW_USER_SRP_AUTH")
                .add("ALLOW_CUSTOM_AUTH")
                .add("ALLOW_REFRESH_TOKEN_AUTH");
        return new Template(
                List.of(new PoolResource("UserPool", poolId, pool, null)),
                List.of(),
                List.of(new ClientResource("AppClient", poolId, CLIENT, null, client)),
                List.of(),
                List.of(),
                List.of());
    }
}
