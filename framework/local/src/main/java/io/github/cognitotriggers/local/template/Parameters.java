package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The template's parameters: what was given or, failing that, their defaults. */
final class Parameters {

    private final @Nullable Node section;
    private final Map<String, String> given;

    /**
     * @throws TemplateException if a value was given that the template does not take
     */
    Parameters(@Nullable Node section, Map<String, String> given) throws TemplateException {
        this.section = section;
        this.given = given;
        for (String name : given.keySet()) {
            if (!has(name)) {
                throw TemplateException.of(
                        "There is no parameter "
                                + name
                                + (names().isEmpty()
                                        ? ""
                                        : "; there are " + String.join(", ", names())));
            }
        }
        for (NodeTuple parameter : Yaml.members(section)) {
            check(Yaml.text(parameter.getKeyNode()), parameter.getValueNode());
        }
    }

    boolean has(String name) {
        return Yaml.find(section, name) != null;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (NodeTuple parameter : Yaml.members(section)) {
            names.add(Yaml.text(parameter.getKeyNode()));
        }
        return names;
    }

    /** What {@code Ref} gives: text, or a list for the list types. */
    JsonNode value(String name, Node at) throws Unresolved {
        Node definition = Yaml.find(section, name);
        String type = Yaml.text(Yaml.find(definition, "Type"));
        if (type.startsWith("AWS::SSM::Parameter::Value")) {
            throw new Unresolved(at, "parameter " + name + " is a value of Systems Manager");
        }
        String value = text(name, definition);
        if (value == null) {
            throw new Unresolved(
                    at,
                    "parameter "
                            + name
                            + " has no default; give it with --parameter "
                            + name
                            + "=VALUE");
        }
        return type.equals("CommaDelimitedList") || type.startsWith("List<")
                ? list(value)
                : TextNode.valueOf(value);
    }

    private @Nullable String text(String name, @Nullable Node definition) {
        String value = given.get(name);
        if (value != null) {
            return value;
        }
        Node byDefault = Yaml.find(definition, "Default");
        return byDefault == null ? null : Yaml.text(byDefault);
    }

    private static ArrayNode list(String value) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String item : value.split(",", -1)) {
            list.add(item.strip());
        }
        return list;
    }

    private void check(String name, Node definition) throws TemplateException {
        String value = text(name, definition);
        if (value == null) {
            return;
        }
        Node pattern = Yaml.find(definition, "AllowedPattern");
        if (pattern != null && !matches(value, pattern)) {
            throw wrong(name, definition, "does not match " + Yaml.text(pattern));
        }
        Node allowed = Yaml.find(definition, "AllowedValues");
        if (allowed != null
                && Yaml.items(allowed).stream().map(Yaml::text).noneMatch(value::equals)) {
            throw wrong(
                    name,
                    definition,
                    "is none of "
                            + String.join(
                                    ", ", Yaml.items(allowed).stream().map(Yaml::text).toList()));
        }
        if (Yaml.text(Yaml.find(definition, "Type")).equals("Number") && !isNumber(value)) {
            throw wrong(name, definition, "is no number");
        }
    }

    private static boolean matches(String value, Node pattern) throws TemplateException {
        try {
            return value.matches(Yaml.text(pattern));
        } catch (PatternSyntaxException e) {
            throw TemplateException.at(pattern, "AllowedPattern is no regular expression");
        }
    }

    private static boolean isNumber(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The rule, not the value: it may be a secret. */
    private static TemplateException wrong(String name, Node definition, String rule) {
        Node description = Yaml.find(definition, "ConstraintDescription");
        return TemplateException.at(
                definition,
                "The value of parameter "
                        + name
                        + " "
                        + (description == null ? rule : Yaml.text(description)));
    }
}
