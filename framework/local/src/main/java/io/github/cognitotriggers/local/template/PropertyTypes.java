package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.api.ApiModel;
import io.github.cognitotriggers.local.api.ApiShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Gives the texts of a template the types that the API has at their place, and refuses what it has
 * not: names within properties, and values that cannot be of the type.
 *
 * <p>A place is told as exactly as the template has it: what a function gave is at the function.
 */
final class PropertyTypes {

    private static final String MFA = "SetUserPoolMfaConfig";

    /** What a pool has elsewhere or by another name in the API than in CloudFormation. */
    private static final Map<String, ApiShape> POOLS_OWN =
            Map.of(
                    "UserPoolName", shape("CreateUserPool", "PoolName"),
                    "EnabledMfas", ApiShape.texts(),
                    "EmailAuthenticationMessage", shape(MFA, "EmailMfaConfiguration", "Message"),
                    "EmailAuthenticationSubject", shape(MFA, "EmailMfaConfiguration", "Subject"),
                    "WebAuthnFactorConfiguration",
                            shape(MFA, "WebAuthnConfiguration", "FactorConfiguration"),
                    "WebAuthnRelyingPartyID", shape(MFA, "WebAuthnConfiguration", "RelyingPartyId"),
                    "WebAuthnUserVerification",
                            shape(MFA, "WebAuthnConfiguration", "UserVerification"));

    private final Intrinsics intrinsics;
    private final Warnings warnings;

    PropertyTypes(Intrinsics intrinsics, Warnings warnings) {
        this.intrinsics = intrinsics;
        this.warnings = warnings;
    }

    /**
     * The same with booleans and numbers where the API has them.
     *
     * @param node where they stand
     * @param operation that makes the resource
     */
    ObjectNode typed(String logicalId, ObjectNode properties, Node node, String operation)
            throws TemplateException {
        KnownNames.check(logicalId, node, properties, names(operation));
        ApiShape request = ApiModel.request(operation);
        return object(
                logicalId,
                properties,
                node,
                name -> Optional.ofNullable(POOLS_OWN.get(name)).or(() -> request.below(name)));
    }

    /** Of a resource's properties; those that only the API has as yet are among them. */
    private static Set<String> names(String operation) {
        Set<String> names = new TreeSet<>(ApiModel.request(operation).names());
        if (operation.equals("CreateUserPool")) {
            names.remove("PoolName");
            names.addAll(POOLS_OWN.keySet());
        } else if (operation.equals("AdminCreateUser")) {
            names.remove("TemporaryPassword");
        }
        return names;
    }

    private static ApiShape shape(String operation, String... path) {
        ApiShape shape = ApiModel.request(operation);
        for (String member : path) {
            shape = shape.below(member).orElseThrow();
        }
        return shape;
    }

    private JsonNode typed(String path, JsonNode value, Node written, ApiShape shape)
            throws TemplateException {
        Node node = intrinsics.chosen(written);
        return switch (shape.kind()) {
            case TEXT -> text(path, value, node, shape);
            case INTEGER -> integer(path, value, node);
            case BOOLEAN -> bool(path, value, node);
            case LIST -> list(path, value, node, shape);
            case MAP -> {
                Intrinsics.expect(value.isObject(), node, path + " has to be an object");
                yield object(path, (ObjectNode) value, node, shape::below);
            }
            case STRUCTURE -> {
                List<String> names = shape.names();
                Intrinsics.expect(
                        value.isObject(),
                        node,
                        path + " has to be an object, with " + String.join(", ", names));
                KnownNames.check(path, node, (ObjectNode) value, names);
                yield object(path, (ObjectNode) value, node, shape::below);
            }
        };
    }

    private JsonNode text(String path, JsonNode value, Node node, ApiShape shape)
            throws TemplateException {
        Intrinsics.expect(value.isTextual(), node, path + " has to be text");
        if (!shape.accepts(value)) {
            String resource = Intrinsics.referenced(node);
            if (resource != null && isArn(resource, node, shape)) {
                throw TemplateException.at(
                        node,
                        path
                                + " has to be an ARN, which Ref does not give; did you mean !GetAtt"
                                + " "
                                + resource
                                + ".Arn?");
            }
        }
        return value;
    }

    private boolean isArn(String resource, Node at, ApiShape shape) throws TemplateException {
        try {
            return intrinsics.references().hasResource(resource)
                    && shape.accepts(intrinsics.references().attribute(resource, "Arn", at));
        } catch (Unresolved e) {
            return false;
        }
    }

    private static JsonNode integer(String path, JsonNode value, Node node)
            throws TemplateException {
        String text = value.asText();
        Intrinsics.expect(text.matches("-?[0-9]+"), node, path + " has to be a whole number");
        Intrinsics.expect(text.matches("-?[0-9]{1,9}"), node, path + " is too large a number");
        return IntNode.valueOf(Integer.parseInt(text));
    }

    /** As YAML 1.1 has it, which CloudFormation reads. */
    private static JsonNode bool(String path, JsonNode value, Node node) throws TemplateException {
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> BooleanNode.TRUE;
            case "false", "no", "off" -> BooleanNode.FALSE;
            default -> throw TemplateException.at(node, path + " has to be true or false");
        };
    }

    private JsonNode list(String path, JsonNode value, Node node, ApiShape shape)
            throws TemplateException {
        Intrinsics.expect(value.isArray(), node, path + " has to be a list");
        List<Node> items = Yaml.items(node);
        // Else a function gave the list or an item is no value: which is which is not told then.
        boolean written = items.size() == value.size() && !Intrinsics.isCall(node);
        ApiShape entry = shape.below("").orElseThrow();
        ArrayNode typed = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            typed.add(
                    typed(
                            path + "[" + i + "]",
                            value.get(i),
                            written ? items.get(i) : node,
                            entry));
        }
        return typed;
    }

    private ObjectNode object(
            String path, ObjectNode value, Node node, Function<String, Optional<ApiShape>> shapes)
            throws TemplateException {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = member.getKey();
            String there = path + "." + name;
            Node at = below(node, name);
            Optional<ApiShape> shape = shapes.apply(name);
            if (shape.isPresent()) {
                typed.set(name, typed(there, member.getValue(), at, shape.get()));
            } else {
                // Fn::Transform beside others: all else is refused before.
                warnings.leftOut(there, Yaml.line(at), "it is not interpreted here");
            }
        }
        return typed;
    }

    /** Where a member stands; the object's place if that is not told. */
    private static Node below(Node node, String name) {
        Node member = Intrinsics.isCall(node) ? null : Yaml.find(node, name);
        return member == null ? node : member;
    }
}
