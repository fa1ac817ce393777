package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a call is about. */
final class UserName {

    private UserName() {}

    /** The name in a request; empty if it has none. */
    static String typed(ObjectNode request) {
        for (String place :
                List.of("/Username", "/AuthParameters/USERNAME", "/ChallengeResponses/USERNAME")) {
            JsonNode name = request.at(place);
            if (name.isTextual()) {
                return name.asText();
            }
        }
        return "";
    }

    /**
     * Those of some messages that go to the user of a call: other tests may share the pool. A
     * message says who it is for by the pool's name of the user, which is not always what was
     * typed.
     */
    static List<SentMessage> messagesOf(
            ObjectNode request,
            @Nullable ObjectNode response,
            List<TriggerInvocation> invocations,
            List<SentMessage> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        Set<String> names = new HashSet<>();
        names.add(lower(typed(request)));
        if (response != null) {
            names.add(lower(response.path("UserSub").asText()));
            names.add(lower(response.at("/User/Username").asText()));
        }
        invocations.forEach(
                i -> names.add(lower(JsonText.parse(i.event()).path("userName").asText())));
        names.remove("");
        return messages.stream()
                .filter(
                        message ->
                                // A call with a token says nothing of its user.
                                names.isEmpty()
                                        || names.contains(lower(message.username()))
                                        || names.contains(lower(message.destination())))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
