package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.List;

/**
 * A value that is read from client data by its key, and the code that does it.
 *
 * @param subject the component or parameter that gets it
 * @param key in the client data
 * @param type what it is read as
 * @param maker of its key
 * @param checks what is checked of what the key read
 */
record Value(Subject subject, String key, ValueType type, KeyMaker maker, List<Check> checks) {

    Value {
        checks = List.copyOf(checks);
    }

    /**
     * Declares a variable that has the value, or null, and notes what is wrong with it.
     *
     * @param input the variable with the client data
     * @param keyCode what stands for the key
     */
    void writeDeclaration(JavaSource out, String variable, String input, Object keyCode) {
        String method = type.isOptional() ? "violations.find" : "violations.require";
        out.line(
                Code.broken(
                        type.variableType(out) + " " + variable + " =",
                        Code.call(method, List.of(input, keyCode))),
                ";");
        for (Check check : checks) {
            writeCondition(out, variable, check.broken(variable, out));
            out.line(
                    Code.call(
                            "violations.add",
                            List.of(input, JavaSource.literal(key), Code.literal(check.rule()))),
                    ";");
            out.line("}");
        }
    }

    private static void writeCondition(JavaSource out, String variable, List<String> broken) {
        Object any =
                broken.size() == 1 ? broken.get(0) : Code.of("(", Code.joined("||", broken), ")");
        out.line("if (", Code.joined("&&", List.of(variable + " != null", any)), ") {");
    }

    void writeConstants(JavaSource out) {
        checks.forEach(check -> check.conditions().forEach(each -> each.writeConstants(out)));
    }

    void writeMethods(JavaSource out) {
        checks.forEach(check -> check.conditions().forEach(each -> each.writeMethods(out)));
    }
}
