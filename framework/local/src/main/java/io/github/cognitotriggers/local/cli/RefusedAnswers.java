package io.github.cognitotriggers.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.local.function.FunctionSettings;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.trigger.Json;
import io.github.cognitotriggers.local.trigger.TimelineRecorder;
import io.github.cognitotriggers.local.trigger.TriggerInvocation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A line of the console for each call of a trigger that failed where its function may believe that
 * all went well: the pool cannot read the answer, did not wait for it, or did not reach the
 * function. A function's own errors are in what it logs.
 */
final class RefusedAnswers implements TimelineRecorder {

    private static final String INVALID = "InvalidLambdaResponseException: ";
    private static final String UNEXPECTED = "UnexpectedLambdaException: ";

    private final Template template;
    private final List<FunctionSettings> functions;
    private final TimelineRecorder next;
    private final Consumer<String> lines;

    /**
     * @param functions of the template; none if they run elsewhere
     * @param next is told too
     */
    RefusedAnswers(
            Template template,
            List<FunctionSettings> functions,
            TimelineRecorder next,
            Consumer<String> lines) {
        this.template = template;
        this.functions = functions;
        this.next = next;
        this.lines = lines;
    }

    @Override
    public void record(TriggerInvocation invocation) {
        next.record(invocation);
        String error = invocation.error();
        if (error == null) {
            return;
        }
        if (error.startsWith(INVALID)) {
            print(invocation, "refused by the pool: " + error.substring(INVALID.length()));
        } else if (error.startsWith(UNEXPECTED)) {
            print(invocation, "given up by the pool: " + error.substring(UNEXPECTED.length()));
        } else if (error.contains(" Error: Task timed out after ")) {
            print(invocation, "ended: " + error.substring(error.indexOf("Task timed out")));
        }
    }

    private void print(TriggerInvocation invocation, String text) {
        lines.accept("[" + function(invocation) + "] " + text);
    }

    /** As its log lines have it; the trigger's name for a pool that the template has not. */
    private String function(TriggerInvocation invocation) {
        Trigger trigger = invocation.source().trigger();
        String name = trigger == null ? invocation.source().value() : trigger.configName();
        String poolId = poolId(invocation.event());
        for (PoolResource pool : template.pools()) {
            if (pool.id().equals(poolId)) {
                for (Map.Entry<String, String> slot : LambdaConfig.arns(pool).entrySet()) {
                    // Pre token generation's may end with Config.
                    if (slot.getKey().startsWith(name)) {
                        return logicalId(slot.getValue());
                    }
                }
            }
        }
        return name;
    }

    private static String poolId(String event) {
        try {
            return Json.read(event).path("userPoolId").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The pool wrote it", e);
        }
    }

    private String logicalId(String arn) {
        return functions.stream()
                .filter(
                        function ->
                                arn.equals(function.arn()) || arn.startsWith(function.arn() + ":"))
                .map(FunctionSettings::name)
                .findFirst()
                .orElse(LambdaConfig.name(arn));
    }
}
