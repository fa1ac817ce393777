package io.github.cognitotriggers.local.template;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The template's rules about its parameters. */
final class Rules {

    private final @Nullable Node section;
    private final Intrinsics intrinsics;
    private final Warnings warnings;

    Rules(@Nullable Node section, Intrinsics intrinsics, Warnings warnings) {
        this.section = section;
        this.intrinsics = intrinsics;
        this.warnings = warnings;
    }

    /**
     * @throws TemplateException if the parameters break one, with the words of the template
     */
    void check() throws TemplateException {
        for (NodeTuple rule : Yaml.members(section)) {
            String name = Yaml.text(rule.getKeyNode());
            try {
                check(name, rule.getValueNode());
            } catch (Unresolved e) {
                warnings.leftOut("rule " + name, e);
            }
        }
    }

    private void check(String name, Node rule) throws TemplateException, Unresolved {
        Node condition = Yaml.find(rule, "RuleCondition");
        if (condition != null && !intrinsics.conditions().holds(condition)) {
            return;
        }
        for (Node assertion : Yaml.items(Yaml.find(rule, "Assertions"))) {
            Node asserted = Yaml.find(assertion, "Assert");
            if (asserted != null && !intrinsics.conditions().holds(asserted)) {
                String description = Yaml.text(Yaml.find(assertion, "AssertDescription"));
                throw TemplateException.at(
                        assertion,
                        "The parameters break rule "
                                + name
                                + (description.isEmpty() ? "" : ": " + description));
            }
        }
    }
}
