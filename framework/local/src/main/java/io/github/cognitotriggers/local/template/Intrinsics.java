package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a template's nodes amount to. All scalars are text: CloudFormation makes of them what the
 * property wants. A missing node is {@code AWS::NoValue}.
 *
 * <p>A member or item that cannot be resolved is left out of its object or list with a warning.
 */
final class Intrinsics {

    /** A function with its argument: the node below, or the tagged node itself. */
    private record Call(String name, Node argument, boolean shortForm) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private final References references;
    private final Conditions conditions;
    private final @Nullable Node mappings;
    private final Warnings warnings;

    Intrinsics(
            Node root,
            Parameters parameters,
            PseudoParameters pseudo,
            PhysicalIds ids,
            Warnings warnings) {
        this.references = new References(root, this, parameters, pseudo, ids);
        this.conditions = new Conditions(Yaml.find(root, "Conditions"), this);
        this.mappings = Yaml.find(root, "Mappings");
        this.warnings = warnings;
    }

    References references() {
        return references;
    }

    Conditions conditions() {
        return conditions;
    }

    /**
     * @param path for warnings: the resource and the way to this node
     */
    JsonNode value(Node node, String path) throws TemplateException, Unresolved {
        Call call = call(node);
        if (call != null) {
            return apply(call, node, path);
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, path);
        }
        if (node instanceof SequenceNode sequence) {
            return list(sequence, path);
        }
        if (Yaml.isNull(node)) {
            throw TemplateException.at(node, path + " is null, which a template must not have");
        }
        return TextNode.valueOf(literal(node));
    }

    /** A value that has to be text. */
    String text(Node node, String path) throws TemplateException, Unresolved {
        JsonNode value = value(node, path);
        if (!value.isTextual()) {
            throw TemplateException.at(node, path + " has to be text");
        }
        return value.textValue();
    }

    /** A member as text; null if it is not there, cannot be resolved, or is no value. */
    @Nullable String findText(@Nullable Node properties, String name, String path)
            throws TemplateException {
        Node node = Yaml.find(properties, name);
        if (node == null) {
            return null;
        }
        try {
            JsonNode value = value(node, path + "." + name);
            return value.isTextual() ? value.textValue() : null;
        } catch (Unresolved e) {
            warnings.leftOut(path + "." + name, e);
            return null;
        }
    }

    private static String literal(Node node) throws Unresolved {
        String text = Yaml.text(node);
        if (text.contains("{{resolve:")) {
            throw new Unresolved(node, "a dynamic reference ({{resolve:…}}) is kept on AWS");
        }
        return text;
    }

    private ObjectNode object(MappingNode mapping, String path) throws TemplateException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple member : mapping.getValue()) {
            String name = Yaml.text(member.getKeyNode());
            String memberPath = path.isEmpty() ? name : path + "." + name;
            try {
                JsonNode value = value(member.getValueNode(), memberPath);
                if (!value.isMissingNode()) {
                    object.set(name, value);
                }
            } catch (Unresolved e) {
                warnings.leftOut(memberPath, e);
            }
        }
        return object;
    }

    private ArrayNode list(SequenceNode sequence, String path) throws TemplateException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        int index = 0;
        for (Node item : sequence.getValue()) {
            String itemPath = path + "[" + index++ + "]";
            try {
                JsonNode value = value(item, itemPath);
                if (!value.isMissingNode()) {
                    list.add(value);
                }
            } catch (Unresolved e) {
                warnings.leftOut(itemPath, e);
            }
        }
        return list;
    }

    /** Whether a function's result stands in its place. */
    static boolean isCall(Node node) {
        return call(node) != null;
    }

    /** What {@code Ref} names, if that stands there; else null. */
    static @Nullable String referenced(Node node) {
        Call call = call(node);
        return call != null && call.name().equals("Ref") ? Yaml.text(call.argument()) : null;
    }

    /** What {@code Fn::If} chose, if that stands there; else the node itself. */
    Node chosen(Node node) throws TemplateException {
        Call call = call(node);
        try {
            return call != null && call.name().equals("Fn::If")
                    ? chosen(branch(call.argument()))
                    : node;
        } catch (Unresolved e) {
            return node;
        }
    }

    private static @Nullable Call call(Node node) {
        String tag = node.getTag().getValue();
        if (tag.startsWith("!") && tag.length() > 1) {
            String name = tag.substring(1);
            return new Call(
                    name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name,
                    node,
                    true);
        }
        List<NodeTuple> members = Yaml.members(node);
        if (members.size() == 1) {
            String name = Yaml.text(members.get(0).getKeyNode());
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return new Call(name, members.get(0).getValueNode(), false);
            }
        }
        return null;
    }

    private JsonNode apply(Call call, Node at, String path) throws TemplateException, Unresolved {
        Node argument = call.argument();
        return switch (call.name()) {
            case "Ref" -> references.ref(scalar(argument, "Ref"), at);
            case "Fn::GetAtt" -> getAtt(argument, path);
            case "Fn::Sub" -> TextNode.valueOf(sub(argument, path));
            case "Fn::Join" -> TextNode.valueOf(join(argument, path));
            case "Fn::If" -> value(branch(argument), path);
            case "Fn::Select" -> select(argument, path);
            case "Fn::Split" -> split(argument, path);
            case "Fn::FindInMap" -> findInMap(argument, path);
            case "Fn::Base64" ->
                    TextNode.valueOf(
                            Base64.getEncoder()
                                    .encodeToString(
                                            // Its argument is a function in the long form only.
                                            (call.shortForm()
                                                            ? scalar(argument, "Fn::Base64")
                                                            : text(argument, path))
                                                    .getBytes(StandardCharsets.UTF_8)));
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
                    TextNode.valueOf(Boolean.toString(conditions.holds(at)));
            default -> throw new Unresolved(at, call.name() + " is not interpreted here");
        };
    }

    private JsonNode getAtt(Node argument, String path) throws TemplateException, Unresolved {
        List<Node> parts = Yaml.items(argument);
        if (parts.size() == 2) {
            return references.attribute(
                    scalar(parts.get(0), "Fn::GetAtt"), text(parts.get(1), path), argument);
        }
        return references.attribute(scalar(argument, "Fn::GetAtt"), argument);
    }

    private String sub(Node argument, String path) throws TemplateException, Unresolved {
        List<Node> parts = Yaml.items(argument);
        Map<String, String> own = new HashMap<>();
        if (!parts.isEmpty()) {
            expect(
                    parts.size() == 2,
                    argument,
                    "Fn::Sub takes a text, or a text and its variables");
            for (NodeTuple variable : Yaml.members(parts.get(1))) {
                own.put(Yaml.text(variable.getKeyNode()), text(variable.getValueNode(), path));
            }
        }
        Node template = parts.isEmpty() ? argument : parts.get(0);
        expect(
                template instanceof ScalarNode,
                template,
                "Fn::Sub takes a text, or a text and its variables");
        Matcher placeholder = PLACEHOLDER.matcher(literal(template));
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            placeholder.appendReplacement(
                    text,
                    Matcher.quoteReplacement(substitute(placeholder.group(1), own, template)));
        }
        return placeholder.appendTail(text).toString();
    }

    private String substitute(String name, Map<String, String> own, Node at)
            throws TemplateException, Unresolved {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        String value = own.get(name.strip());
        if (value != null) {
            return value;
        }
        JsonNode resolved = references.refOrAttribute(name.strip(), at);
        expect(resolved.isTextual(), at, "Fn::Sub: " + name + " is no text");
        return resolved.textValue();
    }

    private String join(Node argument, String path) throws TemplateException, Unresolved {
        List<Node> parts = Yaml.items(argument);
        expect(parts.size() == 2, argument, "Fn::Join takes a delimiter and a list");
        List<String> items = new ArrayList<>();
        for (JsonNode item : strictList(parts.get(1), path, "Fn::Join")) {
            expect(item.isTextual(), parts.get(1), "Fn::Join joins texts only");
            items.add(item.textValue());
        }
        return String.join(scalar(parts.get(0), "Fn::Join"), items);
    }

    private Node branch(Node argument) throws TemplateException, Unresolved {
        List<Node> parts = Yaml.items(argument);
        expect(parts.size() == 3, argument, "Fn::If takes a condition and two values");
        boolean holds = conditions.named(scalar(parts.get(0), "Fn::If"), parts.get(0));
        return parts.get(holds ? 1 : 2);
    }

    private JsonNode select(Node argument, String path) throws TemplateException, Unresolved {
        List<Node> parts = Yaml.items(argument);
        expect(parts.size() == 2, argument, "Fn::Select takes an index and a list");
        String index = text(parts.get(0), path);
        List<JsonNode> list = strictList(parts.get(1), path, "Fn::Select");
        expect(index.matches("[0-9]{1,6}"), argument, "Fn::Select: the index is no number");
        int at = Integer.parseInt(index);
        expect(at < list.size(), argument, "Fn::Select: the list has no item " + at);
        return list.get(at);
    }

    private JsonNode split(Node argument, String path) throws TemplateException, Unresolved {
        List<Node> parts = Yaml.items(argument);
        expect(parts.size() == 2, argument, "Fn::Split takes a delimiter and a text");
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        String delimiter = scalar(parts.get(0), "Fn::Split");
        expect(!delimiter.isEmpty(), argument, "Fn::Split: the delimiter is empty");
        for (String item : text(parts.get(1), path).split(Pattern.quote(delimiter), -1)) {
            list.add(item);
        }
        return list;
    }

    private JsonNode findInMap(Node argument, String path) throws TemplateException, Unresolved {
        List<Node> parts = Yaml.items(argument);
        expect(parts.size() == 3, argument, "Fn::FindInMap takes a map and two keys");
        Node found = mappings;
        for (Node part : parts) {
            String key = text(part, path);
            found = Yaml.find(found, key);
            if (found == null) {
                throw TemplateException.at(part, "Fn::FindInMap: there is no " + key);
            }
        }
        return found == null ? none() : value(found, path);
    }

    /** A list of which nothing may be left out, since the function needs all. */
    private List<JsonNode> strictList(Node node, String path, String function)
            throws TemplateException, Unresolved {
        List<JsonNode> list = new ArrayList<>();
        if (call(node) == null && node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                JsonNode value = value(item, path);
                if (!value.isMissingNode()) {
                    list.add(value);
                }
            }
        } else {
            JsonNode value = value(node, path);
            expect(value.isArray(), node, function + " takes a list");
            value.forEach(list::add);
        }
        return list;
    }

    static String scalar(Node node, String function) throws TemplateException {
        expect(
                node instanceof ScalarNode && !Yaml.isNull(node),
                node,
                function + " takes a text here");
        return Yaml.text(node);
    }

    static void expect(boolean rule, Node node, String reason) throws TemplateException {
        if (!rule) {
            throw TemplateException.at(node, reason);
        }
    }

    /** No value at all. */
    static JsonNode none() {
        return MissingNode.getInstance();
    }
}
