package io.github.cognitotriggers.processor.routing;

import java.util.List;
import java.util.Optional;

/** Whether some conditions together leave nothing of others. */
final class Coverage {

    private Coverage() {}

    /**
     * An event for which some conditions hold and none of the others do; the narrowest conditions
     * that were found for it.
     */
    static Optional<Conditions> uncovered(Conditions conditions, List<Conditions> covers) {
        if (conditions.isContradictory()) {
            return Optional.empty();
        }
        if (covers.isEmpty()) {
            return Optional.of(conditions);
        }
        List<Conditions> others = covers.subList(1, covers.size());
        for (Conditions part : conditions.butNot(covers.get(0))) {
            Optional<Conditions> found = uncovered(part, others);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
