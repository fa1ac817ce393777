package io.github.cognitotriggers.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.template.ClientResource;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody needs next, once the server listens. */
final class Welcome {

    /** The user of the examples, as in README. */
    private static final String USER = "mia@example.com";

    private static final String PASSWORD = "Passw0rd!";

    private final URI endpoint;
    private final String region;
    private final @Nullable Path file;
    private final Template template;
    private final PrintWriter out;

    Welcome(URI endpoint, String region, @Nullable Path file, Template template, PrintWriter out) {
        this.endpoint = endpoint;
        this.region = region;
        this.file = file;
        this.template = template;
        this.out = out;
    }

    void print() {
        out.println("Local user pools at " + endpoint + " (Ctrl-C ends them)");
        out.println(file == null ? "No template: one pool without triggers" : "From " + file);
        for (PoolResource pool : template.pools()) {
            out.println();
            out.println("  " + pool.logicalId() + "  " + pool.id());
            for (ClientResource client : template.clients()) {
                if (client.poolId().equals(pool.id())) {
                    out.println(
                            "    client "
                                    + client.logicalId()
                                    + "  "
                                    + client.clientId()
                                    + (client.secret() == null
                                            ? ""
                                            : "  secret " + client.secret()));
                }
            }
            for (Map.Entry<String, String> trigger : LambdaConfig.arns(pool).entrySet()) {
                out.println(
                        "    " + trigger.getKey() + " -> " + LambdaConfig.name(trigger.getValue()));
            }
        }
        out.println();
        if (template.pools().isEmpty()) {
            out.println("  The template has no AWS::Cognito::UserPool; CreateUserPool makes one");
        }
        commands();
        out.println("  curl " + endpoint + "/local/messages       what was sent, codes included");
        out.println("  curl " + endpoint + "/local/timeline       which triggers ran, with what");
        out.println(
                "  curl " + endpoint + "/local/timeline.txt   the same to read, secrets masked");
        out.flush();
    }

    private void commands() {
        for (PoolResource pool : template.pools()) {
            command("list-users", "--user-pool-id " + pool.id());
            break;
        }
        for (ClientResource client : template.clients()) {
            if (client.secret() == null) {
                signUpAndIn(client);
                break;
            }
        }
    }

    /** From a sign-up to the tokens, as the client allows it. */
    private void signUpAndIn(ClientResource client) {
        String id = "--client-id " + client.clientId();
        Set<String> triggers = triggersOf(client);
        command(
                "sign-up",
                id
                        + (" --username " + USER + " --password '" + PASSWORD + "'")
                        + (" --user-attributes Name=email,Value=" + USER));
        if (triggers.contains("PreSignUp")) {
            out.println(
                    "    if PreSignUp wants data: --client-metadata KEY=VALUE --validation-data"
                            + " Name=KEY,Value=VALUE");
        }
        command("confirm-sign-up", id + " --username " + USER + " --confirmation-code '<code>'");
        if (allows(client, AuthFlow.USER_PASSWORD_AUTH, "USER_PASSWORD_AUTH")) {
            command(
                    "initiate-auth",
                    id
                            + " --auth-flow USER_PASSWORD_AUTH --auth-parameters"
                            + (" 'USERNAME=" + USER + ",PASSWORD=" + PASSWORD + "'"));
        }
        if (triggers.contains("DefineAuthChallenge") && allowsCustomAuth(client)) {
            command(
                    "initiate-auth",
                    id + " --auth-flow CUSTOM_AUTH --auth-parameters USERNAME=" + USER);
            command(
                    "respond-to-auth-challenge",
                    id
                            + " --challenge-name CUSTOM_CHALLENGE"
                            + " --challenge-responses 'USERNAME=<USERNAME>,ANSWER=<code>'"
                            + " --session '<Session>'");
        }
    }

    private void command(String operation, String parameters) {
        out.println(
                ("  aws cognito-idp " + operation + " " + parameters)
                        + (" --endpoint-url " + endpoint + " --region " + region)
                        + " --no-sign-request");
    }

    private Set<String> triggersOf(ClientResource client) {
        return template.pools().stream()
                .filter(pool -> pool.id().equals(client.poolId()))
                .flatMap(pool -> LambdaConfig.arns(pool).keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Without {@code ExplicitAuthFlows} Cognito allows it; the second name is the older one. */
    private static boolean allowsCustomAuth(ClientResource client) {
        return flows(client).isEmpty()
                || allows(client, AuthFlow.CUSTOM_AUTH, "CUSTOM_AUTH_FLOW_ONLY");
    }

    private static boolean allows(ClientResource client, AuthFlow flow, String older) {
        for (JsonNode named : flows(client)) {
            if (named.asText().equals(flow.explicitAuthFlow()) || named.asText().equals(older)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode flows(ClientResource client) {
        return client.request().path("ExplicitAuthFlows");
    }
}
