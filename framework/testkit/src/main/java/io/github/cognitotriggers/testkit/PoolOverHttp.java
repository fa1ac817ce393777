package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pool of a server. What a call fired and sent is what the server recorded between its beginning
 * and its end, for this pool and this operation.
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
        JsonNode found = server.call(operation, request).path(list).path(0).path(member);
        if (!found.isTextual()) {
            throw new IllegalStateException("The server's " + operation + " names none");
        }
        return found.asText();
    }

    @Override
    public ApiCall call(String operation, ObjectNode request) {
        Set<JsonNode> firedBefore = entries("/local/timeline");
        Set<JsonNode> sentBefore = entries("/local/messages");
        ObjectNode response = null;
        CognitoException error = null;
        try {
            response = server.call(operation, request);
        } catch (CognitoException e) {
            error = e;
        }
        List<TriggerInvocation> fired = new ArrayList<>();
        for (JsonNode entry : server.page("/local/timeline")) {
            if (!firedBefore.contains(entry) && isOf(operation, entry)) {
                fired.add(WireFormat.invocation(entry));
            }
        }
        List<SentMessage> sent = new ArrayList<>();
        for (JsonNode entry : server.page("/local/messages")) {
            if (!sentBefore.contains(entry)
                    && entry.path("userPoolId").asText().equals(userPoolId)) {
                sent.add(WireFormat.message(entry));
            }
        }
        return new ApiCall(
                operation,
                request,
                response,
                error,
                fired,
                UserName.messagesOf(request, response, fired, sent));
    }

    @Override
    public ApiCall federatedSignIn(
            String client, IdentityProvider provider, ObjectNode attributes) {
        throw new UnsupportedOperationException(
                "The API has no sign-in with an identity provider; only a pool in the test's JVM"
                        + " has");
    }

    private boolean isOf(String operation, JsonNode entry) {
        JsonNode event = WireFormat.event(entry);
        return event.path("userPoolId").asText().equals(userPoolId)
                && WireFormat.operation(entry).label().startsWith(operation);
    }

    private Set<JsonNode> entries(String page) {
        Set<JsonNode> entries = new HashSet<>();
        server.page(page).forEach(entries::add);
        return entries;
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
        List<SentMessage> messages = new ArrayList<>();
        for (JsonNode entry : server.page("/local/messages")) {
            if (entry.path("userPoolId").asText().equals(userPoolId)) {
                messages.add(WireFormat.message(entry));
            }
        }
        return messages;
    }

    @Override
    public TestClock clock() {
        throw new UnsupportedOperationException(
                "A server has its own clock; only a pool in the test's JVM can be put forward");
    }

    @Override
    public Duration budget() {
        return TriggerLimits.DEFAULT.timeout();
    }
}
