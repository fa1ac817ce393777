package io.github.cognitotriggers.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.cognitotriggers.local.TemplatePools;
import io.github.cognitotriggers.local.function.FunctionClasses;
import io.github.cognitotriggers.local.function.FunctionSettings;
import io.github.cognitotriggers.local.function.Functions;
import io.github.cognitotriggers.local.server.LocalServer;
import io.github.cognitotriggers.local.server.ServerSettings;
import io.github.cognitotriggers.local.template.ClientResource;
import io.github.cognitotriggers.local.template.FunctionResource;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.template.TemplateException;
import io.github.cognitotriggers.local.template.TemplateSettings;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The pool of the template behind a server on this machine, with the sample functions in this
 * process. The first administrator is there.
 */
final class SamplePool implements AutoCloseable {

    private static final String REGION = "us-east-1";

    private final LocalServer server;
    private final Functions functions;
    private final PoolResource pool;
    private final ClientResource client;
    private final Timeline timeline;

    private SamplePool(
            LocalServer server,
            Functions functions,
            PoolResource pool,
            ClientResource client,
            Timeline timeline) {
        this.server = server;
        this.functions = functions;
        this.pool = pool;
        this.client = client;
        this.timeline = timeline;
    }

    /**
     * Starts it on a free port.
     *
     * @param administrator the address of the first administrator
     */
    static SamplePool start(Path templateFile, String administrator)
            throws IOException, TemplateException {
        Template template = Template.read(templateFile, settings(administrator));
        Functions functions = functions(template);
        Timeline timeline = new Timeline();
        LocalServer server =
                LocalServer.start(
                        ServerSettings.builder().port(0).build(),
                        TemplatePools.of(template, functions).withTimeline(timeline));
        return new SamplePool(
                server, functions, template.pools().get(0), template.clients().get(0), timeline);
    }

    /** With an address to send from, or the pool would not have its custom message trigger. */
    private static TemplateSettings settings(String administrator) {
        return new TemplateSettings(
                REGION,
                Map.of(
                        "AdminEmail",
                        administrator,
                        "SesIdentityArn",
                        "arn:aws:ses:" + REGION + ":123456789012:identity/example.com",
                        "SenderAddress",
                        "no-reply@example.com"));
    }

    /** The template's functions, with the classes of this process; the timeline has their logs. */
    private static Functions functions(Template template) {
        List<Path> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry));
        }
        FunctionClasses classes = FunctionClasses.named(classPath, Path.of(""));
        List<FunctionSettings> settings = new ArrayList<>();
        for (FunctionResource function : template.functions()) {
            settings.add(FunctionSettings.of(function, classes, REGION, function.environment()));
        }
        return Functions.inThisProcess(settings, (function, line) -> {});
    }

    URI endpoint() {
        return server.endpoint();
    }

    String userPoolId() {
        return pool.id();
    }

    String clientId() {
        return client.clientId();
    }

    /** All calls of functions so far, oldest first. */
    List<TriggerInvocation> timeline() {
        return timeline.invocations();
    }

    /** The last message to an address, from the server's outbox; missing if there is none. */
    JsonNode lastMessage(String address) {
        URI outbox = endpoint().resolve("/local/messages?userPoolId=" + userPoolId());
        JsonNode last = MissingNode.getInstance();
        try (InputStream in = outbox.toURL().openStream()) {
            String messages = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (JsonNode message : JsonText.parse(messages)) {
                if (message.path("destination").asText().equals(address)) {
                    last = message;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        server.close();
        functions.close();
    }
}
