package io.github.cognitotriggers.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.api.ApiModel;
import io.github.cognitotriggers.local.error.CognitoException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** What the API says of properties that are of the right type. */
final class PropertyValues {

    /** A violation's place: {@code Value at 'explicitAuthFlows.1.member'}. */
    private static final Pattern PLACE = Pattern.compile("at '([^']+)");

    private PropertyValues() {}

    /**
     * Refuses values that the API's model refuses, at the property that has the first of them.
     *
     * @param incomplete whether something was left out: then what is missing is no mistake
     */
    static void check(
            String operation,
            String logicalId,
            ObjectNode request,
            Node definition,
            boolean incomplete)
            throws TemplateException {
        try {
            ApiModel.check(operation, request);
        } catch (CognitoException e) {
            String message = String.valueOf(e.getMessage());
            if (incomplete && message.contains("must not be null")) {
                return;
            }
            throw TemplateException.at(place(message, definition), logicalId + ": " + message);
        }
    }

    private static Node place(String message, Node definition) {
        Matcher place = PLACE.matcher(message);
        Node found = definition;
        if (place.find()) {
            Node next = Yaml.find(definition, "Properties");
            for (String step : place.group(1).split("\\.", -1)) {
                next = next == null ? null : below(next, step);
                found = next == null ? found : next;
            }
        }
        return found;
    }

    /** One step down; null where it does not stand in the template as the API names it. */
    private static @Nullable Node below(Node node, String step) {
        if (Intrinsics.isCall(node)) {
            return null;
        }
        for (NodeTuple member : Yaml.members(node)) {
            if (Yaml.text(member.getKeyNode()).equalsIgnoreCase(step)) {
                return member.getValueNode();
            }
        }
        List<Node> items = Yaml.items(node);
        // An item that a function makes may be none: then the numbers are others.
        if (step.matches("[1-9][0-9]{0,3}") && items.stream().noneMatch(Intrinsics::isCall)) {
            int index = Integer.parseInt(step) - 1;
            return index < items.size() ? items.get(index) : null;
        }
        return step.equals("member") ? node : null;
    }
}
