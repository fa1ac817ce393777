package io.github.cognitotriggers.local.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a parameter's values are held to. Patterns and allowed values count for each item of a list,
 * as CloudFormation documents it of CommaDelimitedList. Assumption: of the other lists likewise.
 */
final class ParameterRules {

    private final String name;
    private final Node definition;
    private final String type;

    ParameterRules(String name, Node definition) {
        this.name = name;
        this.definition = definition;
        this.type = Yaml.text(Yaml.find(definition, "Type"));
    }

    /**
     * @throws TemplateException with the rule that is broken, or for a rule that is none
     */
    void check(String value) throws TemplateException {
        boolean numbers = type.equals("Number") || type.equals("List<Number>");
        for (String item : Parameters.isList(type) ? Parameters.items(value) : List.of(value)) {
            checkItem(item);
            if (numbers && number(item) == null) {
                throw wrong("is no number");
            }
        }
        if (type.equals("Number")) {
            checkBounds(new BigDecimal(value), "MinValue", "below ", "MaxValue", "above ");
        } else if (type.equals("String")) {
            BigDecimal length = BigDecimal.valueOf(value.length());
            checkBounds(length, "MinLength", "shorter than ", "MaxLength", "longer than ");
        }
    }

    private void checkItem(String item) throws TemplateException {
        Node pattern = Yaml.find(definition, "AllowedPattern");
        if (pattern != null && !pattern(pattern).matcher(item).matches()) {
            throw wrong("does not match " + Yaml.text(pattern));
        }
        Node allowed = Yaml.find(definition, "AllowedValues");
        if (allowed != null) {
            List<String> values = Yaml.items(allowed).stream().map(Yaml::text).toList();
            if (!values.contains(item)) {
                throw wrong("is none of " + String.join(", ", values));
            }
        }
    }

    private void checkBounds(
            BigDecimal measured, String least, String below, String most, String above)
            throws TemplateException {
        BigDecimal min = bound(least);
        if (min != null && measured.compareTo(min) < 0) {
            throw wrong("is " + below + min);
        }
        BigDecimal max = bound(most);
        if (max != null && measured.compareTo(max) > 0) {
            throw wrong("is " + above + max);
        }
    }

    private @Nullable BigDecimal bound(String rule) throws TemplateException {
        Node node = Yaml.find(definition, rule);
        if (node == null) {
            return null;
        }
        BigDecimal bound = number(Yaml.text(node));
        if (bound == null) {
            throw TemplateException.at(node, rule + " is no number");
        }
        return bound;
    }

    private static Pattern pattern(Node node) throws TemplateException {
        try {
            return Pattern.compile(Yaml.text(node));
        } catch (PatternSyntaxException e) {
            throw TemplateException.at(node, "AllowedPattern is no regular expression");
        }
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The rule, not the value: it may be a secret. */
    private TemplateException wrong(String rule) {
        Node description = Yaml.find(definition, "ConstraintDescription");
        return TemplateException.at(
                definition,
                "The value of parameter "
                        + name
                        + " "
                        + (description == null ? rule : Yaml.text(description)));
    }
}
