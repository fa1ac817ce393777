package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.input.MetadataKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What constraints of a list itself come to: how many elements it has.
 *
 * @param ofKey what the key that reads it checks
 * @param checks what is checked after
 */
record ListConstraints(Lengths ofKey, List<Check> checks) {

    /** What core lets a list have if nothing is said: a client must not send any number. */
    private static final int DEFAULT_MAX = 100;

    private static final Lengths DEFAULT = new Lengths(0, DEFAULT_MAX);

    ListConstraints {
        checks = List.copyOf(checks);
    }

    /**
     * Those without a message of their own are one rule, that of the key.
     *
     * @throws MalformedConstraintException if they leave no list, or mean nothing
     */
    static ListConstraints of(List<Constraint> constraints) {
        Lengths all = Lengths.ANY;
        Lengths ofKey = Lengths.ANY;
        List<Check> checks = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Lengths lengths = Lengths.of(constraint);
            all = all.and(lengths);
            if (all.isEmpty()) {
                throw new MalformedConstraintException(constraint, "leaves no number of elements");
            }
            if (!all.hasMax() && all.min() > DEFAULT_MAX) {
                throw new MalformedConstraintException(
                        constraint,
                        "wants more than "
                                + DEFAULT_MAX
                                + " elements, which no list has without a max");
            }
            if (constraint.message().isEmpty()) {
                ofKey = ofKey.and(lengths);
            } else if (!lengths.equals(Lengths.ANY)) {
                Condition wrong = lengths.notThatOf("size");
                checks.add(new Check(List.of(wrong), constraint.message().get()));
            }
        }
        // A max with a message of its own must not come after that of the key.
        return new ListConstraints(all.hasMax() ? ofKey : ofKey.and(DEFAULT), checks);
    }

    /** {@code .size(1, 5)}; nothing if it is what a key does anyway. */
    List<KeyCall> keyCalls() {
        String max = ofKey.hasMax() ? "" + ofKey.max() : "Integer.MAX_VALUE";
        return ofKey.equals(DEFAULT)
                ? List.of()
                : List.of(KeyCall.of("size", "" + ofKey.min(), max));
    }

    /** The rule of the list, in core's words, if that of its elements is not the key's own. */
    String rule(String elementRule) {
        MetadataKey<String> element = MetadataKey.ofString("any");
        String rule = MetadataKey.ofList(element).size((int) ofKey.min(), (int) ofKey.max()).rule();
        return rule.substring(0, rule.length() - element.rule().length()) + elementRule;
    }
}
