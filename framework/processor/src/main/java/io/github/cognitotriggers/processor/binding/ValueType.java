package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import javax.lang.model.type.TypeMirror;

/**
 * What a value is read as.
 *
 * @param declared the whole type, as it stands in the source
 * @param scalar how a single value is read
 * @param single the type of a single value, boxed: of an element if it is a list
 * @param isList whether it is a list of these
 * @param isOptional whether it is in an {@code Optional}
 */
record ValueType(
        TypeMirror declared, Scalar scalar, TypeMirror single, boolean isList, boolean isOptional) {

    /** The type that a local variable needs: without the {@code Optional}, and boxed. */
    String variableType(JavaSource out) {
        String name = out.name(single);
        return isList ? out.name("java.util", "List") + "<" + name + ">" : name;
    }

    /** Whether the value is a text by its name alone, for which no key is made. */
    boolean isPlainText() {
        return scalar == Scalar.STRING && !isList;
    }

    /** What is given for the parameter or component, if a variable may have no value. */
    String argument(String variable, JavaSource out) {
        return isOptional
                ? out.name("java.util", "Optional") + ".ofNullable(" + variable + ")"
                : variable;
    }
}
