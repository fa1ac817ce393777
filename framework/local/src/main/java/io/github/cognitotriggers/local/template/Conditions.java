package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The template's conditions, each looked at when somebody asks. */
final class Conditions {

    private static final int MOST_OPERANDS = 10;

    private final @Nullable Node section;
    private final Intrinsics intrinsics;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    Conditions(@Nullable Node section, Intrinsics intrinsics) {
        this.section = section;
        this.intrinsics = intrinsics;
    }

    /** Whether the condition of that name holds. */
    boolean named(String name, Node at) throws TemplateException, Unresolved {
        Boolean value = known.get(name);
        if (value != null) {
            return value;
        }
        Node definition = Yaml.find(section, name);
        if (definition == null) {
            throw TemplateException.at(at, "There is no condition " + name);
        }
        Intrinsics.expect(asked.add(name), at, "Condition " + name + " depends on itself");
        try {
            boolean holds = holds(definition);
            known.put(name, holds);
            return holds;
        } finally {
            asked.remove(name);
        }
    }

    /** Whether what stands there holds: one of the condition functions. */
    boolean holds(Node node) throws TemplateException, Unresolved {
        String tag = node.getTag().getValue();
        List<NodeTuple> members = Yaml.members(node);
        if (tag.startsWith("!") && tag.length() > 1) {
            return holds(tag.substring(1), node, node);
        }
        if (members.size() == 1) {
            String name = Yaml.text(members.get(0).getKeyNode());
            return holds(
                    name.startsWith("Fn::") ? name.substring(4) : name,
                    members.get(0).getValueNode(),
                    node);
        }
        throw TemplateException.at(node, "A condition function is expected here");
    }

    private boolean holds(String function, Node argument, Node at)
            throws TemplateException, Unresolved {
        List<Node> operands = Yaml.items(argument);
        return switch (function) {
            case "Condition" -> named(Intrinsics.scalar(argument, "Condition"), at);
            case "Equals" -> {
                Intrinsics.expect(operands.size() == 2, at, "Fn::Equals takes two values");
                yield value(operands.get(0)).equals(value(operands.get(1)));
            }
            case "Not" -> {
                Intrinsics.expect(operands.size() == 1, at, "Fn::Not takes one condition");
                yield !holds(operands.get(0));
            }
            case "And", "Or" -> {
                Intrinsics.expect(
                        operands.size() >= 2 && operands.size() <= MOST_OPERANDS,
                        at,
                        "Fn::" + function + " takes 2 to 10 conditions");
                yield combine(function.equals("And"), operands);
            }
            case "Contains" -> {
                Intrinsics.expect(operands.size() == 2, at, "Fn::Contains takes a list and a text");
                yield contains(value(operands.get(0)), value(operands.get(1)));
            }
            default -> throw new Unresolved(at, "Fn::" + function + " is not interpreted here");
        };
    }

    private boolean combine(boolean and, List<Node> operands) throws TemplateException, Unresolved {
        boolean result = and;
        // All of them, so that a broken one is found whatever the others say.
        for (Node operand : operands) {
            boolean holds = holds(operand);
            result = and ? result && holds : result || holds;
        }
        return result;
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode item : list) {
            if (item.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode value(Node node) throws TemplateException, Unresolved {
        return intrinsics.value(node, "Conditions");
    }
}
