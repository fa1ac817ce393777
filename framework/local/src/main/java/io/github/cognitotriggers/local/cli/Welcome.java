package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.template.ClientResource;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody needs next, once the server listens. */
final class Welcome {

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
                out.println("    " + trigger.getKey() + " -> " + name(trigger.getValue()));
            }
        }
        out.println();
        if (template.pools().isEmpty()) {
            out.println("  The template has no AWS::Cognito::UserPool; CreateUserPool makes one");
        }
        commands();
        out.println("  curl " + endpoint + "/local/messages   what was sent, codes included");
        out.println("  curl " + endpoint + "/local/timeline   which triggers ran, with what");
        out.flush();
    }

    private void commands() {
        String rest = " --endpoint-url " + endpoint + " --region " + region + " --no-sign-request";
        for (PoolResource pool : template.pools()) {
            out.println("  aws cognito-idp list-users --user-pool-id " + pool.id() + rest);
            break;
        }
        for (ClientResource client : template.clients()) {
            if (client.secret() == null) {
                out.println(
                        "  aws cognito-idp sign-up --client-id "
                                + client.clientId()
                                + " --username mary@example.com --password 'Passw0rd!'"
                                + " --user-attributes Name=email,Value=mary@example.com"
                                + rest);
                break;
            }
        }
    }

    /** A function's name, of its ARN. */
    private static String name(String arn) {
        int at = arn.indexOf(":function:");
        return at < 0 ? arn : arn.substring(at + ":function:".length());
    }
}
