package io.github.cognitotriggers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.SentMessage;
import io.github.cognitotriggers.local.trigger.TimelineText;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of the API: what was asked, what came back, and what happened meanwhile. */
public final class ApiCall {

    private final String operation;
    private final ObjectNode request;
    private final @Nullable ObjectNode response;
    private final @Nullable CognitoException error;
    private final List<TriggerInvocation> invocations;
    private final List<SentMessage> messages;

    ApiCall(
            String operation,
            ObjectNode request,
            @Nullable ObjectNode response,
            @Nullable CognitoException error,
            List<TriggerInvocation> invocations,
            List<SentMessage> messages) {
        this.operation = operation;
        this.request = request;
        this.response = response;
        this.error = error;
        this.invocations = List.copyOf(invocations);
        this.messages = List.copyOf(messages);
    }

    /** The operation's name, such as {@code SignUp}. */
    public String operation() {
        return operation;
    }

    /** The operation's parameters; a copy. */
    public ObjectNode request() {
        return request.deepCopy();
    }

    /** The answer; empty if the call was rejected. A copy. */
    public Optional<ObjectNode> response() {
        return Optional.ofNullable(response).map(ObjectNode::deepCopy);
    }

    /** Why the call was rejected; empty if it was not. */
    public Optional<CognitoException> error() {
        return Optional.ofNullable(error);
    }

    /** The calls of functions that it led to, in the order in which they began. */
    public List<TriggerInvocation> invocations() {
        return invocations;
    }

    /** The messages that it sent, in order. */
    public List<SentMessage> messages() {
        return messages;
    }

    /** The call as lines. */
    String text(TimelineText format) {
        return format.call(title(), invocations, outcome());
    }

    private String title() {
        JsonNode flow = request.path("AuthFlow");
        JsonNode challenge = request.path("ChallengeName");
        String user = user();
        return operation
                + (flow.isTextual() ? " " + flow.asText() : "")
                + (challenge.isTextual() ? " " + challenge.asText() : "")
                + (user.isEmpty() ? "" : " " + user);
    }

    /** What the client calls the user; empty if it does not. */
    private String user() {
        for (String place :
                List.of("/Username", "/AuthParameters/USERNAME", "/ChallengeResponses/USERNAME")) {
            JsonNode name = request.at(place);
            if (name.isTextual()) {
                return name.asText();
            }
        }
        return "";
    }

    private String outcome() {
        if (response == null) {
            return error == null ? "no answer" : rejection(error);
        }
        if (response.has("ChallengeName")) {
            return "asks for " + response.path("ChallengeName").asText();
        }
        String sent = messages.isEmpty() ? "" : ", sent " + media();
        return (response.has("AuthenticationResult") ? "tokens" : "succeeded") + sent;
    }

    /** Without the text that stands above it, at the function that gave it. */
    private String rejection(CognitoException rejected) {
        String text = rejected.errorType() + ": " + rejected.getMessage();
        return invocations.stream().anyMatch(call -> text.equals(call.error())) ? "rejected" : text;
    }

    private String media() {
        return String.join(
                ", ", messages.stream().map(m -> m.medium() + " of " + m.triggerSource()).toList());
    }

    /** What was called and how it ended. */
    @Override
    public String toString() {
        return "ApiCall[" + operation + ", " + (error == null ? "ok" : error.errorType()) + "]";
    }
}
