package io.github.cognitotriggers.sample.demo;

import io.github.cognitotriggers.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What {@code template.yaml} says about the functions: which there are, what class each runs, and
 * which trigger of the user pool calls it.
 *
 * <p>Looks at the tree of nodes below YAML's types, where CloudFormation's tags ({@code !Ref},
 * {@code !If} and so on) are no more than a remark. So a trigger that the template attaches on a
 * condition counts as attached.
 */
final class SampleTemplate {

    /** A function: its logical id and the class of its handler. */
    record Function(String name, String handler) {

        /** The class without its package. */
        String className() {
            return handler.substring(handler.lastIndexOf('.') + 1);
        }
    }

    private final List<Function> functions;
    private final Map<Trigger, Function> byTrigger;

    private SampleTemplate(List<Function> functions, Map<Trigger, Function> byTrigger) {
        this.functions = functions;
        this.byTrigger = byTrigger;
    }

    static SampleTemplate read(Path file) throws IOException {
        Node root =
                new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                        .composeString(Files.readString(file))
                        .orElseThrow(() -> new IOException(file + " is empty"));
        List<Function> functions = new ArrayList<>();
        Map<Trigger, Function> byTrigger = new EnumMap<>(Trigger.class);
        Node resources = require(root, "Resources", file);
        for (NodeTuple resource : members(resources)) {
            if (isA(resource.getValueNode(), "AWS::Serverless::Function")) {
                Node properties = require(resource.getValueNode(), "Properties", file);
                String handler = text(require(properties, "Handler", file));
                functions.add(new Function(text(resource.getKeyNode()), handler));
            }
        }
        for (NodeTuple resource : members(resources)) {
            if (isA(resource.getValueNode(), "AWS::Cognito::UserPool")) {
                Node properties = require(resource.getValueNode(), "Properties", file);
                for (NodeTuple entry : members(require(properties, "LambdaConfig", file))) {
                    Trigger trigger = trigger(text(entry.getKeyNode()));
                    Function function = named(entry.getValueNode(), functions);
                    if (trigger != null && function != null) {
                        byTrigger.put(trigger, function);
                    }
                }
            }
        }
        return new SampleTemplate(List.copyOf(functions), byTrigger);
    }

    /** All functions, in the order of the template. */
    List<Function> functions() {
        return functions;
    }

    /** The function that takes a trigger's events, or null if the pool names none. */
    @Nullable Function functionFor(@Nullable Trigger trigger) {
        return trigger == null ? null : byTrigger.get(trigger);
    }

    private static @Nullable Trigger trigger(String slot) {
        for (Trigger trigger : Trigger.values()) {
            // PreTokenGeneration has a second slot, for event versions above 1.
            if (slot.equals(trigger.configName()) || slot.equals(trigger.configName() + "Config")) {
                return trigger;
            }
        }
        return null;
    }

    /** The first function that is named anywhere below a node, whatever stands around it. */
    private static @Nullable Function named(Node node, List<Function> functions) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            String reference = value.startsWith("${") ? value.substring(2) : value;
            for (Function function : functions) {
                // The function itself, an attribute of it, or the alias as SAM names it.
                if (reference.equals(function.name())
                        || reference.startsWith(function.name() + ".")
                        || reference.startsWith(function.name() + "}")
                        || reference.startsWith(function.name() + "Alias")) {
                    return function;
                }
            }
            return null;
        }
        List<Node> below = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            below.addAll(sequence.getValue());
        }
        for (NodeTuple member : members(node)) {
            below.add(member.getValueNode());
        }
        for (Node item : below) {
            Function function = named(item, functions);
            if (function != null) {
                return function;
            }
        }
        return null;
    }

    private static boolean isA(Node resource, String type) {
        Node found = find(resource, "Type");
        return found != null && text(found).equals(type);
    }

    private static Node require(Node node, String name, Path file) throws IOException {
        Node found = find(node, name);
        if (found == null) {
            throw new IOException(file + " has no " + name + " where one is needed");
        }
        return found;
    }

    private static @Nullable Node find(Node node, String name) {
        for (NodeTuple member : members(node)) {
            if (text(member.getKeyNode()).equals(name)) {
                return member.getValueNode();
            }
        }
        return null;
    }

    private static List<NodeTuple> members(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
