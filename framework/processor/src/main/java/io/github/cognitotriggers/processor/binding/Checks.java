package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * What constraints of a single value come to.
 *
 * @param keyCalls what is called on the key that reads the value: {@code .between(1, 500)}
 * @param conditions when a value breaks the rule that is left to check of what the key read
 * @param rule that rule; without phrases if there are no conditions
 * @param own rules with a constraint's own message
 */
record Checks(List<KeyCall> keyCalls, List<Condition> conditions, Rule rule, List<Check> own) {

    static final Checks NONE = ofKey(List.of(), List.of());

    Checks {
        keyCalls = List.copyOf(keyCalls);
        conditions = List.copyOf(conditions);
        own = List.copyOf(own);
    }

    /** All is the key's, but for some messages. */
    static Checks ofKey(List<KeyCall> keyCalls, List<Check> own) {
        return new Checks(keyCalls, List.of(), new Rule(List.of()), own);
    }

    /** All that is to check of a single value. */
    List<Check> all() {
        List<Check> all = new ArrayList<>();
        if (!conditions.isEmpty()) {
            all.add(new Check(conditions, rule.text()));
        }
        all.addAll(own);
        return all;
    }
}
