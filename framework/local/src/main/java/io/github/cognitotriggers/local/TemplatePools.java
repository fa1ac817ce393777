package io.github.cognitotriggers.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.error.CognitoException;
import io.github.cognitotriggers.local.pool.Environment;
import io.github.cognitotriggers.local.pool.MessageListener;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.server.ServedPools;
import io.github.cognitotriggers.local.template.CallResource;
import io.github.cognitotriggers.local.template.ClientResource;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The pools of a template with all that is in them, for a server: pools, resource servers, app
 * clients, groups, users and who is in which group, made by the API's own calls in the order in
 * which CloudFormation would.
 *
 * <pre>{@code
 * Template template = Template.read(Path.of("template.yaml"), TemplateSettings.defaults());
 * LocalServer.start(ServerSettings.builder().build(), TemplatePools.of(template, functions));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class TemplatePools implements Supplier<ServedPools> {

    /** Something of the template that the API refuses; the message has its logical id. */
    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private RefusedException(String logicalId, CognitoException cause) {
            super(describe(logicalId, cause), cause);
        }
    }

    private final Template template;
    private final FunctionCatalog functions;
    private final TimelineRecorder recorder;
    private final MessageListener messages;
    private final Consumer<String> warnings;

    private TemplatePools(
            Template template,
            FunctionCatalog functions,
            TimelineRecorder recorder,
            MessageListener messages,
            Consumer<String> warnings) {
        this.template = template;
        this.functions = functions;
        this.recorder = recorder;
        this.messages = messages;
        this.warnings = warnings;
    }

    /**
     * The pools of a template.
     *
     * @param template with ids, which are the same each time
     * @param functions by the ARNs that the template has for its triggers
     */
    public static TemplatePools of(Template template, FunctionCatalog functions) {
        return new TemplatePools(
                template,
                functions,
                TimelineRecorder.NONE,
                MessageListener.NONE,
                warning -> System.err.println("warning: " + warning));
    }

    /** The same with somebody who hears of every call of a function. */
    public TemplatePools withTimeline(TimelineRecorder recorder) {
        return new TemplatePools(template, functions, recorder, messages, warnings);
    }

    /** The same with somebody who hears of every message that is sent. */
    public TemplatePools withMessages(MessageListener messages) {
        return new TemplatePools(template, functions, recorder, messages, warnings);
    }

    /**
     * The same with somebody who hears of users of the template that were refused, by their pre
     * sign-up trigger for example; without it, the standard error stream.
     */
    public TemplatePools withWarnings(Consumer<String> warnings) {
        return new TemplatePools(template, functions, recorder, messages, warnings);
    }

    /**
     * Makes them all anew, as at the first time.
     *
     * @throws RefusedException if a pool, a client, a group or a resource server is refused
     */
    @Override
    public ServedPools get() {
        Timeline timeline = new Timeline();
        UserPools pools =
                new UserPools(
                        new Environment(
                                InstantSource.system(),
                                new SecureRandom(),
                                TriggerLimits.DEFAULT,
                                new Both(timeline, recorder),
                                messages),
                        functions);
        for (PoolResource pool : template.pools()) {
            require(pool.logicalId(), () -> pools.createPool(pool.id(), pool.request().deepCopy()));
            ObjectNode mfa = pool.mfa();
            if (mfa != null) {
                require(pool.logicalId(), () -> pools.call("SetUserPoolMfaConfig", mfa.deepCopy()));
            }
        }
        template.resourceServers()
                .forEach(server -> require(server.logicalId(), call(pools, server)));
        for (ClientResource client : template.clients()) {
            require(
                    client.logicalId(),
                    () ->
                            pools.createClient(
                                    client.poolId(),
                                    client.clientId(),
                                    client.secret(),
                                    client.request().deepCopy()));
        }
        for (CallResource resource : template.calls()) {
            if (resource.operation().equals("CreateGroup")) {
                require(resource.logicalId(), call(pools, resource));
            } else {
                attempt(resource.logicalId(), call(pools, resource));
            }
        }
        return new ServedPools(pools, timeline, functions);
    }

    private static Runnable call(UserPools pools, CallResource resource) {
        return () -> pools.call(resource.operation(), resource.request().deepCopy());
    }

    private static void require(String logicalId, Runnable creation) {
        try {
            creation.run();
        } catch (CognitoException e) {
            throw new RefusedException(logicalId, e);
        }
    }

    /** Users: that a trigger refuses one is nothing that the pool should stop for. */
    private void attempt(String logicalId, Runnable creation) {
        try {
            creation.run();
        } catch (CognitoException e) {
            warnings.accept(describe(logicalId, e));
        }
    }

    private static String describe(String logicalId, CognitoException e) {
        return logicalId + " was refused: " + e.errorType() + ": " + e.getMessage();
    }

    /** Two who are told of the same. */
    private record Both(TimelineRecorder first, TimelineRecorder second)
            implements TimelineRecorder {

        @Override
        public TimelineRecorder begin(TriggerSource source) {
            return new Both(first.begin(source), second.begin(source));
        }

        @Override
        public void record(TriggerInvocation invocation) {
            second.record(invocation);
            first.record(invocation); // Last: who waits for the timeline has the recording too.
        }
    }
}
