package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.pool.UserPool;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.trigger.Json;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TimelineText;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Cognito has not and a test wants: what was sent, what fired, and a fresh start. */
final class LocalPages {

    private final AtomicReference<ServedPools> served;
    private final Supplier<ServedPools> fresh;
    private final Duration patience;

    /**
     * @param patience with functions that nobody else waits for
     */
    LocalPages(
            AtomicReference<ServedPools> served, Supplier<ServedPools> fresh, Duration patience) {
        this.served = served;
        this.fresh = fresh;
        this.patience = patience;
    }

    /**
     * The messages that were sent, oldest first; of one pool, request and user where asked so, by
     * any name that the user is found by, or by destination.
     */
    Reply messages(HttpCall call) throws BadFormException {
        Map<String, String> query = call.query("userPoolId", "username", "requestId");
        UserPools pools = served.get().pools();
        String poolId = query.get("userPoolId");
        String name = query.get("username");
        String requestId = query.get("requestId");
        Map<String, String> usernames = name == null ? Map.of() : usernames(pools, name);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (SentMessage message : messages(pools, poolId)) {
            boolean toUser =
                    name == null
                            || name.equals(message.username())
                            || name.equals(message.destination())
                            || message.username().equals(usernames.get(message.userPoolId()));
            if (toUser && (requestId == null || requestId.equals(message.requestId()))) {
                list.add(json(message));
            }
        }
        return Reply.indented(list);
    }

    /**
     * The calls of functions, oldest first, each with the id of the request that led to it; those
     * of one request, once all have ended, where asked so.
     */
    Reply timeline(HttpCall call) throws BadFormException {
        String requestId = call.query("requestId").get("requestId");
        Timeline timeline = served.get().timeline();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        try {
            for (Timeline.Entry entry :
                    requestId == null
                            ? timeline.entries()
                            : timeline.entries(requestId, patience)) {
                list.add(entry.invocation().toJson().put("requestId", entry.requestId()));
            }
        } catch (TimeoutException e) {
            return Reply.text(504, Objects.requireNonNull(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.text(503, "The server is closing");
        }
        return Reply.indented(list);
    }

    /** The same for people to read; what may be a secret is there where asked so. */
    Reply readableTimeline(HttpCall call) throws BadFormException {
        String values = call.query("values").getOrDefault("values", "false");
        if (!values.equals("true") && !values.equals("false")) {
            throw new BadFormException(call.rawPath() + " takes true or false as values");
        }
        TimelineText masked = TimelineText.masked().withTimesAndUsers();
        TimelineText format = values.equals("true") ? masked.withValues() : masked;
        return Reply.text(200, format.of(served.get().timeline().invocations()).stripTrailing());
    }

    /** Forgets everything: pools are as at the start. */
    Reply reset(HttpCall call) {
        synchronized (fresh) {
            served.set(fresh.get());
        }
        return Reply.json(200, Json.object());
    }

    /** That the server is there. */
    Reply health(HttpCall call) {
        return Reply.json(200, Json.object().put("status", "ok"));
    }

    private static List<SentMessage> messages(UserPools pools, @Nullable String poolId) {
        return poolId == null
                ? pools.messages()
                : pools.find(poolId).map(UserPool::messages).orElse(List.of());
    }

    /** What each pool calls the user of that name; by the pool's id. */
    private static Map<String, String> usernames(UserPools pools, String name) {
        Map<String, String> usernames = new HashMap<>();
        for (UserPool pool : pools.all()) {
            pool.username(name)
                    .ifPresent(username -> usernames.put(pool.settings().id(), username));
        }
        return usernames;
    }

    private static ObjectNode json(SentMessage message) {
        return Json.object()
                .put("userPoolId", message.userPoolId())
                .put("username", message.username())
                .put("medium", message.medium())
                .put("destination", message.destination())
                .put("subject", message.subject())
                .put("body", message.body())
                .put("code", message.code())
                .put("triggerSource", message.triggerSource())
                .put("time", message.time().toString())
                .put("requestId", message.requestId());
    }
}
