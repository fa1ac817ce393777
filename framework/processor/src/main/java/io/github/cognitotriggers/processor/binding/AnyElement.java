package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.List;

/**
 * That an element of a list breaks a rule, which a loop finds out.
 *
 * @param method its name
 * @param type of the list
 * @param ofElement when an element breaks it
 */
record AnyElement(String method, ValueType type, List<Condition> ofElement) implements Condition {

    AnyElement {
        ofElement = List.copyOf(ofElement);
    }

    @Override
    public List<String> broken(String variable, JavaSource out) {
        return List.of("!" + method + "(" + variable + ")");
    }

    @Override
    public void writeConstants(JavaSource out) {
        ofElement.forEach(condition -> condition.writeConstants(out));
    }

    @Override
    public void writeMethods(JavaSource out) {
        String element = out.name(type.single());
        out.line();
        out.line("private static boolean " + method + "(" + type.variableType(out) + " values) {");
        out.line("for (" + element + " value : values) {");
        out.line("if (", Code.joined("||", broken(out)), ") {");
        out.line("return false;");
        out.line("}");
        out.line("}");
        out.line("return true;");
        out.line("}");
        ofElement.forEach(condition -> condition.writeMethods(out));
    }

    private List<String> broken(JavaSource out) {
        return ofElement.stream()
                .flatMap(condition -> condition.broken("value", out).stream())
                .toList();
    }
}
