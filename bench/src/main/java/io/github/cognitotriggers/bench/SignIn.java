package io.github.cognitotriggers.bench;

import io.github.cognitotriggers.local.pool.SrpProof;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A user's way in, through one call or two. */
enum SignIn {
    PASSWORD {
        @Override
        String run(Connection server, Pool pool, String user) throws IOException {
            return server.call(
                    "InitiateAuth",
                    initiate(
                            pool,
                            "USER_PASSWORD_AUTH",
                            Map.of("USERNAME", user, "PASSWORD", Pool.PASSWORD)));
        }
    },
    CUSTOM {
        @Override
        String run(Connection server, Pool pool, String user) throws IOException {
            String asked =
                    server.call(
                            "InitiateAuth",
                            initiate(pool, "CUSTOM_AUTH", Map.of("USERNAME", user)));
            return server.call(
                    "RespondToAuthChallenge",
                    "{\"ClientId\":\""
                            + pool.clientId()
                            + "\",\"ChallengeName\":\"CUSTOM_CHALLENGE\",\"Session\":\""
                            + text(asked, "Session")
                            + "\",\"ChallengeResponses\":"
                            + object(Map.of("USERNAME", user, "ANSWER", BenchTriggers.ANSWER))
                            + "}");
        }
    },
    SRP {
        @Override
        String run(Connection server, Pool pool, String user) throws IOException {
            SrpProof proof = SrpProof.begin(pool.id());
            String asked =
                    server.call(
                            "InitiateAuth",
                            initiate(
                                    pool,
                                    "USER_SRP_AUTH",
                                    Map.of("USERNAME", user, "SRP_A", proof.srpA())));
            Map<String, String> parameters = new TreeMap<>();
            for (String name : new String[] {"USER_ID_FOR_SRP", "SECRET_BLOCK", "SRP_B", "SALT"}) {
                parameters.put(name, text(asked, name));
            }
            return server.call(
                    "RespondToAuthChallenge",
                    "{\"ClientId\":\""
                            + pool.clientId()
                            + "\",\"ChallengeName\":\"PASSWORD_VERIFIER\",\"ChallengeResponses\":"
                            + object(proof.answer(parameters, Pool.PASSWORD, Instant.now()))
                            + "}");
        }
    };

    /** The answer with the tokens. */
    abstract String run(Connection server, Pool pool, String user) throws IOException;

    private static String initiate(Pool pool, String flow, Map<String, String> parameters) {
        return "{\"ClientId\":\""
                + pool.clientId()
                + "\",\"AuthFlow\":\""
                + flow
                + "\",\"AuthParameters\":"
                + object(parameters)
                + "}";
    }

    /** No text here has anything to escape. */
    private static String object(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{");
        members.forEach(
                (name, value) ->
                        json.append(json.length() == 1 ? "\"" : ",\"")
                                .append(name)
                                .append("\":\"")
                                .append(value)
                                .append('"'));
        return json.append('}').toString();
    }

    private static String text(String json, String name) throws IOException {
        int at = json.indexOf("\"" + name + "\":\"");
        if (at < 0) {
            throw new IOException("The answer has no " + name);
        }
        int from = at + name.length() + 4;
        return json.substring(from, json.indexOf('"', from));
    }
}
