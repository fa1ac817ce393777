package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.LocalUserPool;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.AppClient;
import io.github.cognitotriggers.local.pool.IdentityProvider;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pool in this JVM. */
final class PoolInProcess implements Backend {

    private final LocalUserPool pool;
    private final Map<String, AppClient> clients;
    private final Timeline timeline;
    private final TestClock clock;
    private final Duration senderPatience;

    PoolInProcess(
            LocalUserPool pool,
            Map<String, AppClient> clients,
            Timeline timeline,
            TestClock clock,
            Duration senderPatience) {
        this.pool = pool;
        this.clients = Map.copyOf(clients);
        this.timeline = timeline;
        this.clock = clock;
        this.senderPatience = senderPatience;
    }

    @Override
    public ApiCall call(String operation, ObjectNode request) {
        return observe(operation, request, () -> pool.call(operation, request.deepCopy()));
    }

    @Override
    public ApiCall federatedSignIn(
            String clientId, IdentityProvider provider, ObjectNode attributes) {
        return observe(
                "Sign-in with " + provider.name(),
                attributes,
                () -> pool.federatedSignIn(clientId, provider, attributes.deepCopy()));
    }

    private ApiCall observe(String operation, ObjectNode request, Supplier<ObjectNode> call) {
        String requestId = UUID.randomUUID().toString();
        ObjectNode response = null;
        CognitoException error = null;
        try {
            response = Timeline.forRequest(requestId, call);
        } catch (CognitoException e) {
            error = e;
        }
        return new ApiCall(
                operation,
                request.deepCopy(),
                response,
                error,
                fired(requestId),
                pool.messages().stream()
                        .filter(message -> requestId.equals(message.requestId()))
                        .toList());
    }

    /** Waits for the custom senders, too. */
    private List<TriggerInvocation> fired(String requestId) {
        try {
            return timeline.entries(requestId, senderPatience).stream()
                    .map(Timeline.Entry::invocation)
                    .toList();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a function was running", e);
        }
    }

    @Override
    public String userPoolId() {
        return pool.settings().id();
    }

    @Override
    public String clientId() {
        return pool.client().id();
    }

    @Override
    public @Nullable String secretOf(String clientId) {
        AppClient client = clients.get(clientId);
        return client == null ? pool.client().secret() : client.secret();
    }

    @Override
    public List<SentMessage> messages() {
        return pool.messages();
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
