package io.github.cognitotriggers.processor.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A method of a generated class: what its annotation says, by the member's name as {@link
 * SampleEvent} has it, and the rest of its source.
 *
 * @param accepted for each member the values it may have; no values for one that must be there
 * @param sources constants
 */
record VariantMethod(
        TriggerTypes types,
        String name,
        List<String> sources,
        Map<String, List<String>> accepted,
        String parameters) {

    /** Whether all conditions hold for an event. */
    boolean accepts(SampleEvent event) {
        if (!sources.isEmpty()
                && types.sources().stream()
                        .noneMatch(
                                source ->
                                        sources.contains(source.name())
                                                && source.value().equals(event.source()))) {
            return false;
        }
        return accepted.entrySet().stream()
                .allMatch(
                        condition -> {
                            String value = event.members().get(condition.getKey());
                            return value != null
                                    && (condition.getValue().isEmpty()
                                            || condition.getValue().contains(value));
                        });
    }

    /** The same with another condition. */
    VariantMethod with(String member, List<String> values) {
        Map<String, List<String>> more = new TreeMap<>(accepted);
        more.put(member, values);
        return new VariantMethod(types, name, sources, more, parameters);
    }

    String annotation() {
        List<String> members = new ArrayList<>();
        List<String> whens = new ArrayList<>();
        if (!sources.isEmpty()) {
            members.add("source = {" + String.join(", ", sources) + "}");
        }
        accepted.forEach(
                (member, values) -> {
                    String list = list(values);
                    int dot = member.indexOf('.');
                    if (dot < 0 || member.startsWith("request.")) {
                        members.add(member.substring(dot + 1) + " = " + list);
                    } else {
                        whens.add(
                                "@When(%s = \"%s\"%s)"
                                        .formatted(
                                                member.substring(0, dot),
                                                member.substring(dot + 1),
                                                values.isEmpty() ? "" : ", is = " + list));
                    }
                });
        if (!whens.isEmpty()) {
            members.add("when = {" + String.join(", ", whens) + "}");
        }
        return "@" + types.simpleName() + "(" + String.join(", ", members) + ")";
    }

    private static String list(List<String> values) {
        return "{" + String.join(", ", values.stream().map(v -> '"' + v + '"').toList()) + "}";
    }

    String source() {
        boolean answers = Sources.hasResponse(types);
        return annotation()
                + "\n"
                + (answers ? types.responseName() : "void")
                + " "
                + name
                + "("
                + parameters
                + ") { "
                + (answers ? "throw new TriggerRejectedException(\"no\");" : "")
                + " }\n";
    }
}
