package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The template's parameters: what was given or, failing that, their defaults. */
final class Parameters {

    /**
     * In front of the type of a value that AWS looks up by the name that a parameter has. A value
     * that is given here is the value itself; the parameter's rules are those of the name.
     */
    private static final String SYSTEMS_MANAGER = "AWS::SSM::Parameter::Value<";

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
        String type = type(definition);
        boolean ofSystemsManager = type.startsWith(SYSTEMS_MANAGER);
        String value = ofSystemsManager ? given.get(name) : text(name, definition);
        if (value == null) {
            throw new Unresolved(
                    at,
                    "parameter "
                            + name
                            + (ofSystemsManager
                                    ? " is a value of Systems Manager"
                                    : " has no default")
                            + "; give it with --parameter "
                            + name
                            + "=VALUE");
        }
        return isList(ofSystemsManager ? type.substring(SYSTEMS_MANAGER.length()) : type)
                ? list(value)
                : TextNode.valueOf(value);
    }

    private static ArrayNode list(String value) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items(value).forEach(list::add);
        return list;
    }

    private @Nullable String text(String name, @Nullable Node definition) {
        String value = given.get(name);
        if (value != null) {
            return value;
        }
        Node byDefault = Yaml.find(definition, "Default");
        return byDefault == null ? null : Yaml.text(byDefault);
    }

    static boolean isList(String type) {
        return type.startsWith("CommaDelimitedList") || type.startsWith("List<");
    }

    static List<String> items(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    private void check(String name, Node definition) throws TemplateException {
        String value = text(name, definition);
        if (value != null && !(isOfSystemsManager(definition) && given.containsKey(name))) {
            new ParameterRules(name, definition).check(value);
        }
    }

    private static boolean isOfSystemsManager(Node definition) {
        return type(definition).startsWith(SYSTEMS_MANAGER);
    }

    private static String type(@Nullable Node definition) {
        return Yaml.text(Yaml.find(definition, "Type"));
    }
}
