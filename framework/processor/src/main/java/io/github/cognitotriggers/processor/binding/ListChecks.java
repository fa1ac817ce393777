package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.input.MetadataKey;
import io.github.cognitotriggers.processor.source.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * What constraints of a list and of its elements come to together.
 *
 * @param elementCalls what is called on the key of an element
 * @param listCalls what is called on the key of the list
 * @param checks what is checked of the list that was read
 */
record ListChecks(List<KeyCall> elementCalls, List<KeyCall> listCalls, List<Check> checks) {

    ListChecks {
        elementCalls = List.copyOf(elementCalls);
        listCalls = List.copyOf(listCalls);
        checks = List.copyOf(checks);
    }

    /**
     * Joins them.
     *
     * @param name of the variable that has the list
     */
    static ListChecks of(
            ValueType type, String name, ListConstraints list, Checks element, Members members) {
        List<Check> checks = new ArrayList<>();
        List<KeyCall> elementCalls = new ArrayList<>(element.keyCalls());
        if (!element.conditions().isEmpty()) {
            String rule;
            if (type.scalar() == Scalar.STRING) {
                // So that a wrong number of elements has the same rule as a wrong element.
                String description = element.rule().description();
                elementCalls.add(KeyCall.of("describedAs", Code.literal(description)));
                rule = "must be " + description;
            } else {
                rule = MetadataKey.ofInstant("any").rule() + element.rule().joined();
            }
            checks.add(new Check(any(type, name, element.conditions(), members), list.rule(rule)));
        }
        checks.addAll(list.checks());
        for (Check own : element.own()) {
            checks.add(new Check(any(type, name, own.conditions(), members), own.rule()));
        }
        return new ListChecks(elementCalls, list.keyCalls(), checks);
    }

    private static List<Condition> any(
            ValueType type, String name, List<Condition> ofElement, Members members) {
        String method = members.unique("are" + Members.capitalized(name));
        return List.of(new AnyElement(method, type, ofElement));
    }
}
