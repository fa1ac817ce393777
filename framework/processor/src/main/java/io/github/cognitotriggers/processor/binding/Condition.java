package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.List;

/** When a value that was read breaks a rule. */
interface Condition {

    /**
     * Java expressions of which one is true if the variable's value, which is there, breaks it: the
     * operands of an or.
     */
    List<String> broken(String variable, JavaSource out);

    /** Writes the constants that the expression uses, if any. */
    default void writeConstants(JavaSource out) {}

    /** Writes the methods that the expression uses, if any, with an empty line before each. */
    default void writeMethods(JavaSource out) {}
}
