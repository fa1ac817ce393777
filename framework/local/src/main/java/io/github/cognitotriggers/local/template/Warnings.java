package io.github.cognitotriggers.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is left out; the same reason comes once, with all that it left out. */
final class Warnings {

    private record Entry(int line, List<String> names) {}

    private final Map<String, Entry> byReason = new LinkedHashMap<>();

    void leftOut(String name, Unresolved unresolved) {
        leftOut(name, unresolved.line(), unresolved.reason());
    }

    void leftOut(String name, int line, String reason) {
        Entry entry = byReason.computeIfAbsent(reason, r -> new Entry(line, new ArrayList<>()));
        if (!entry.names().contains(name)) {
            entry.names().add(name);
        }
    }

    /** Whether something of this resource was left out. */
    boolean has(String logicalId) {
        return byReason.values().stream()
                .flatMap(entry -> entry.names().stream())
                .anyMatch(name -> name.startsWith(logicalId + "."));
    }

    List<TemplateWarning> all() {
        List<TemplateWarning> all = new ArrayList<>();
        byReason.forEach(
                (reason, entry) ->
                        all.add(new TemplateWarning(entry.line(), entry.names(), reason)));
        return List.copyOf(all);
    }
}
