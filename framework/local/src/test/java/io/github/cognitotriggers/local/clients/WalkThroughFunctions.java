package io.github.cognitotriggers.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.pool.Environment;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.server.LocalServer;
import io.github.cognitotriggers.local.server.ServedPools;
import io.github.cognitotriggers.local.server.ServerSettings;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** The functions that the pools of the walk-throughs name in their {@code LambdaConfig}. */
final class WalkThroughFunctions implements FunctionCatalog {

    private static final JsonMapper JSON = new JsonMapper();

    /** Changes an event's response. */
    private interface Answer {
        void to(ObjectNode request, ObjectNode response);
    }

    /** A server without pools, at a free port, whose pools can name these functions. */
    static LocalServer serve() throws IOException {
        return LocalServer.start(
                ServerSettings.builder().port(0).build(), WalkThroughFunctions::pools);
    }

    private static ServedPools pools() {
        WalkThroughFunctions functions = new WalkThroughFunctions();
        Timeline timeline = new Timeline();
        Environment environment =
                new Environment(
                        InstantSource.system(),
                        new SecureRandom(),
                        TriggerLimits.DEFAULT,
                        timeline);
        return new ServedPools(new UserPools(environment, functions), timeline, functions);
    }

    @Override
    public Optional<TriggerFunction> find(String arnOrName) {
        return Optional.ofNullable(named(arnOrName.substring(arnOrName.lastIndexOf(':') + 1)));
    }

    private static TriggerFunction named(String name) {
        return switch (name) {
            case "echo" -> event -> event;
            case "auto-confirm" ->
                    answering((request, response) -> response.put("autoConfirmUser", true));
            case "refuse" ->
                    event -> {
                        throw new IllegalStateException("Not today");
                    };
            case "migrate" ->
                    answering(
                            (request, response) -> {
                                response.putObject("userAttributes").put("name", "Newcomer");
                                response.put("finalUserStatus", "CONFIRMED");
                                response.put("messageAction", "SUPPRESS");
                            });
            case "one-time-code-define" -> answering(WalkThroughFunctions::define);
            case "one-time-code-create" ->
                    answering(
                            (request, response) -> {
                                response.putObject("publicChallengeParameters")
                                        .put("hint", "six digits");
                                response.putObject("privateChallengeParameters")
                                        .put("code", "123456");
                            });
            case "one-time-code-verify" ->
                    answering(
                            (request, response) ->
                                    response.put(
                                            "answerCorrect",
                                            request.path("privateChallengeParameters")
                                                    .path("code")
                                                    .equals(request.path("challengeAnswer"))));
            default -> throw new IllegalArgumentException("No function is called " + name);
        };
    }

    /** SRP and password first if the client begins with them; then a code, with two tries. */
    private static void define(ObjectNode request, ObjectNode response) {
        JsonNode session = request.path("session");
        JsonNode last = session.path(session.size() - 1);
        String challenge = last.path("challengeName").asText();
        boolean passed = last.path("challengeResult").asBoolean();
        boolean isCode = challenge.equals("CUSTOM_CHALLENGE");
        response.put("issueTokens", isCode && passed);
        response.put("failAuthentication", session.size() > 4);
        if (challenge.equals("SRP_A") && passed) {
            response.put("challengeName", "PASSWORD_VERIFIER");
        } else {
            response.put("challengeName", "CUSTOM_CHALLENGE");
        }
    }

    private static TriggerFunction answering(Answer answer) {
        return event -> {
            ObjectNode tree = (ObjectNode) JSON.readTree(event);
            answer.to((ObjectNode) tree.get("request"), (ObjectNode) tree.get("response"));
            return JSON.writeValueAsBytes(tree);
        };
    }
}
