package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pool of a server. What a call fired and sent is what the server has under the id of its
 * request.
 */
final class PoolOverHttp implements Backend {

    private final LocalEndpoint server;
    private final Map<String, String> secrets;
    private String userPoolId = "";
    private String clientId = "";

    PoolOverHttp(LocalEndpoint server, Map<String, String> secrets) {
        this.server = server;
        this.secrets = Map.copyOf(secrets);
    }

    /** Settles which pool and client are meant; null for the first that there is. */
    void choose(@Nullable String pool, @Nullable String client) {
        userPoolId = pool == null ? first("ListUserPools", "UserPools", "Id") : pool;
        clientId =
                client == null
                        ? first("ListUserPoolClients", "UserPoolClients", "ClientId")
                        : client;
    }

    private String first(String operation, String list, String member) {
        ObjectNode request = JsonText.object().put("MaxResults", 1);
        if (!userPoolId.isEmpty()) {
            request.put("UserPoolId", userPoolId);
        }
        ObjectNode answer = server.call(operation, request).orThrow();
        JsonNode found = answer.path(list).path(0).path(member);
        if (!found.isTextual()) {
            throw new IllegalStateException("The server's " + operation + " names none");
        }
        return found.asText();
    }

    @Override
    public ApiCall call(String operation, ObjectNode request) {
        LocalEndpoint.Answer answer = server.call(operation, request);
        List<TriggerInvocation> fired = new ArrayList<>();
        // It waits for the custom senders.
        server.page("/local/timeline?requestId=" + answer.requestId())
                .forEach(entry -> fired.add(WireFormat.invocation(entry)));
        return new ApiCall(
                operation,
                request,
                answer.response(),
                answer.error(),
                fired,
                messages("requestId", answer.requestId()));
    }

    @Override
    public ApiCall federatedSignIn(
            String client, IdentityProvider provider, ObjectNode attributes) {
        throw new UnsupportedOperationException(
                "The API has no sign-in with an identity provider; only a pool in the test's JVM"
                        + " has");
    }

    @Override
    public String userPoolId() {
        return userPoolId;
    }

    @Override
    public String clientId() {
        return clientId;
    }

    @Override
    public @Nullable String secretOf(String client) {
        return secrets.get(client);
    }

    @Override
    public List<SentMessage> messages() {
        return messages("userPoolId", userPoolId);
    }

    private List<SentMessage> messages(String parameter, String value) {
        List<SentMessage> messages = new ArrayList<>();
        server.page("/local/messages?" + parameter + "=" + value)
                .forEach(entry -> messages.add(WireFormat.message(entry)));
        return messages;
    }

    @Override
    public TestClock clock() {
        throw new UnsupportedOperationException(
                "A server has its own clock; only a pool in the test's JVM can be put forward");
    }
}
