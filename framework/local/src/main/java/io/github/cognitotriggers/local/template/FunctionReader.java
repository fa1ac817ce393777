package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads functions, and attaches those with an event source of type Cognito. */
final class FunctionReader {

    /** Lambda's defaults. */
    private static final int DEFAULT_MEMORY_MB = 128;

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;

    private static final int LEAST_MEMORY_MB = 128;

    private static final int MOST_MEMORY_MB = 10_240;

    private static final String NO_MAPPING =
            "event sources are read only where they are a mapping themselves";

    private final @Nullable Node globals;
    private final Intrinsics intrinsics;
    private final Warnings warnings;
    private final Map<String, ObjectNode> pools;

    /**
     * @param pools properties by logical id; event sources are added to them
     */
    FunctionReader(
            Node root, Intrinsics intrinsics, Warnings warnings, Map<String, ObjectNode> pools) {
        this.globals = Yaml.find(Yaml.find(root, "Globals"), "Function");
        this.intrinsics = intrinsics;
        this.warnings = warnings;
        this.pools = pools;
    }

    /** Empty for a function that cannot be run here, after a warning. */
    Optional<FunctionResource> read(String logicalId, Node definition) throws TemplateException {
        boolean serverless = Yaml.text(Yaml.find(definition, "Type")).equals(References.FUNCTION);
        Node own = Yaml.find(definition, "Properties");
        Node shared = serverless ? globals : null;
        if (serverless) {
            attach(logicalId, Yaml.find(own, "Events"));
        }
        KnownNames.warnOfFunction(logicalId, own, warnings);
        warnOfLayers(logicalId, Yaml.find(own, "Layers"));
        warnOfLayers(logicalId, Yaml.find(shared, "Layers"));
        String handler = text(own, shared, "Handler", logicalId);
        if (handler == null) {
            warnings.leftOut(logicalId, Yaml.line(definition), "it has no Handler");
            return Optional.empty();
        }
        warnOfRuntime(own, shared, logicalId);
        return Optional.of(
                new FunctionResource(
                        logicalId,
                        intrinsics.references().functionName(logicalId),
                        intrinsics.references().functionArn(logicalId),
                        handler,
                        text(own, shared, "Runtime", logicalId),
                        text(own, shared, serverless ? "CodeUri" : "Code", logicalId),
                        memory(own, shared, logicalId),
                        Duration.ofSeconds(
                                number(own, shared, "Timeout", logicalId, DEFAULT_TIMEOUT_SECONDS)),
                        environment(own, shared, logicalId)));
    }

    private int memory(@Nullable Node own, @Nullable Node shared, String logicalId)
            throws TemplateException {
        int megabytes = number(own, shared, "MemorySize", logicalId, DEFAULT_MEMORY_MB);
        Node node = property(own, shared, "MemorySize");
        if (node != null && (megabytes < LEAST_MEMORY_MB || megabytes > MOST_MEMORY_MB)) {
            throw TemplateException.at(
                    intrinsics.chosen(node),
                    logicalId
                            + ".MemorySize has to be "
                            + LEAST_MEMORY_MB
                            + " to "
                            + MOST_MEMORY_MB);
        }
        return megabytes;
    }

    private void warnOfRuntime(@Nullable Node own, @Nullable Node shared, String logicalId)
            throws TemplateException {
        String runtime = text(own, shared, "Runtime", logicalId);
        Node node = property(own, shared, "Runtime");
        if (runtime != null && node != null) {
            String owner = Yaml.find(own, "Runtime") == null ? "Globals.Function" : logicalId;
            JavaRuntimes.problem(runtime, Runtime.version().feature())
                    .ifPresent(
                            problem ->
                                    warnings.leftOut(owner + ".Runtime", Yaml.line(node), problem));
        }
    }

    private static @Nullable Node property(@Nullable Node own, @Nullable Node shared, String name) {
        return Yaml.find(whose(own, shared, name), name);
    }

    /** The function's own properties, or those of Globals if it does not have that one. */
    private static @Nullable Node whose(@Nullable Node own, @Nullable Node shared, String name) {
        return Yaml.find(own, name) == null ? shared : own;
    }

    private @Nullable String text(
            @Nullable Node own, @Nullable Node shared, String name, String logicalId)
            throws TemplateException {
        return intrinsics.findText(whose(own, shared, name), name, logicalId);
    }

    private int number(
            @Nullable Node own, @Nullable Node shared, String name, String logicalId, int byDefault)
            throws TemplateException {
        String text = text(own, shared, name, logicalId);
        if (text == null) {
            return byDefault;
        }
        Node node = property(own, shared, name);
        if (node != null && !text.matches("[1-9][0-9]{0,5}")) {
            throw TemplateException.at(node, logicalId + "." + name + " is no positive number");
        }
        return Integer.parseInt(text);
    }

    /** The function's own variables win over those of Globals. */
    private Map<String, String> environment(
            @Nullable Node own, @Nullable Node shared, String logicalId) throws TemplateException {
        Map<String, String> environment = new LinkedHashMap<>();
        addVariables(shared, logicalId, environment);
        addVariables(own, logicalId, environment);
        return environment;
    }

    private void addVariables(@Nullable Node properties, String logicalId, Map<String, String> into)
            throws TemplateException {
        Node environment = Yaml.find(properties, "Environment");
        if (environment == null) {
            return;
        }
        try {
            JsonNode value = intrinsics.value(environment, logicalId + ".Environment");
            for (Map.Entry<String, JsonNode> variable : value.path("Variables").properties()) {
                into.put(variable.getKey(), variable.getValue().asText());
            }
        } catch (Unresolved e) {
            warnings.leftOut(logicalId + ".Environment", e);
        }
    }

    private void warnOfLayers(String logicalId, @Nullable Node layers) {
        if (layers != null && !(layers instanceof SequenceNode list && list.getValue().isEmpty())) {
            warnings.leftOut(
                    logicalId + ".Layers",
                    Yaml.line(layers),
                    "what layers bring is not on the class path; --classpath can name it");
        }
    }

    private void attach(String logicalId, @Nullable Node events) throws TemplateException {
        if (events != null && !isMapping(events)) {
            warnings.leftOut(logicalId + ".Events", Yaml.line(events), NO_MAPPING);
            return;
        }
        for (NodeTuple event : Yaml.members(events)) {
            Node source = event.getValueNode();
            if (!isMapping(source)) {
                warnings.leftOut(
                        logicalId + ".Events." + Yaml.text(event.getKeyNode()),
                        Yaml.line(source),
                        NO_MAPPING);
            } else if (Yaml.text(Yaml.find(source, "Type")).equals("Cognito")) {
                String path = logicalId + ".Events." + Yaml.text(event.getKeyNode());
                try {
                    attach(logicalId, source, path);
                } catch (Unresolved e) {
                    warnings.leftOut(path, e);
                }
            }
        }
    }

    /** One that stands there, and not a function that may give one. */
    private static boolean isMapping(Node node) {
        return node instanceof MappingNode && !Intrinsics.isCall(node);
    }

    private void attach(String logicalId, Node source, String path)
            throws TemplateException, Unresolved {
        Node properties = Yaml.find(source, "Properties");
        Node pool = Yaml.find(properties, "UserPool");
        Node trigger = Yaml.find(properties, "Trigger");
        if (pool == null || trigger == null) {
            throw TemplateException.at(source, path + " needs a UserPool and a Trigger");
        }
        ObjectNode found = pools.get(poolName(pool));
        if (found == null) {
            throw new Unresolved(pool, "its UserPool is no pool of this template");
        }
        String arn = intrinsics.references().attachedArn(logicalId);
        JsonNode triggers = intrinsics.value(trigger, path);
        if (triggers.isTextual()) {
            put(found, triggers.textValue(), arn, trigger, path);
        }
        for (JsonNode each : triggers) {
            put(found, each.asText(), arn, trigger, path);
        }
    }

    /** SAM takes a reference to a pool, and no id: it has to change that resource. */
    private static String poolName(Node pool) {
        Node longForm = Yaml.find(pool, "Ref");
        return Yaml.text(longForm == null ? pool : longForm);
    }

    private static void put(ObjectNode pool, String trigger, String arn, Node at, String path)
            throws TemplateException {
        KnownNames.checkTrigger(trigger, path + ".Trigger", at);
        ObjectNode lambdaConfig = pool.withObjectProperty("LambdaConfig");
        Intrinsics.expect(
                !lambdaConfig.has(trigger), at, "The pool has another function for " + trigger);
        lambdaConfig.put(trigger, arn);
    }
}
