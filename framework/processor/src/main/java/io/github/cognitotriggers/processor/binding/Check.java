package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.List;

/**
 * A violation that is noted for a value if any of some conditions holds.
 *
 * @param conditions the cheapest first; those after may rely on it
 * @param rule what the value must be, as the end user may see it
 */
record Check(List<Condition> conditions, String rule) {

    Check {
        conditions = List.copyOf(conditions);
    }

    /** What the conditions mean together, as operands of an or. */
    List<String> broken(String variable, JavaSource out) {
        return conditions.stream()
                .flatMap(condition -> condition.broken(variable, out).stream())
                .toList();
    }
}
