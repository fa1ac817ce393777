package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Writes how a binder makes its record, and what it says if the record's constructor refuses. */
final class ConstructionWriter {

    private final JavaSource out;
    private final RecordModel model;

    ConstructionWriter(JavaSource out, RecordModel model) {
        this.out = out;
        this.model = model;
    }

    /** Writes the statements that return the record. */
    void write(List<String> arguments) {
        Code construction = Code.call("return new " + out.name(model.type()), canonical(arguments));
        if (!model.hasOwnConstructor()) {
            out.line(construction, ";");
            return;
        }
        Object rule = needsRule() ? "rule(e)" : Code.literal(neutralRule());
        out.line("try {");
        out.line(construction, ";");
        out.line("} catch (RuntimeException e) {");
        out.line(Code.call("violations.add", List.of("input", "\"\"", rule)), ";");
        out.line("return null;");
        out.line("}");
    }

    /** As the canonical constructor takes them, where another one would be chosen else. */
    private List<String> canonical(List<String> arguments) {
        long sameLength =
                ElementFilter.constructorsIn(model.type().getEnclosedElements()).stream()
                        .filter(other -> other.getParameters().size() == arguments.size())
                        .count();
        if (sameLength == 1) {
            return arguments;
        }
        List<String> cast = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror declared = model.values().get(i).type().declared();
            // All others are of the component's very type.
            cast.add(
                    declared.getKind().isPrimitive()
                            ? "(" + out.name(declared) + ") " + arguments.get(i)
                            : arguments.get(i));
        }
        return cast;
    }

    /** With a sensitive component, no text of the record's own is passed on. */
    private boolean needsRule() {
        return model.hasOwnConstructor() && model.sensitive().isEmpty();
    }

    /** Writes the method that turns an exception into a rule, if there is one. */
    void writeRule() {
        if (!needsRule()) {
            return;
        }
        out.line();
        out.line("/** What the constructor says itself, but nothing that others say in it. */");
        out.line("private static String rule(RuntimeException e) {");
        out.line("StackTraceElement[] stack = e.getStackTrace();");
        out.line("String message = e.getMessage();");
        out.line(
                "if (",
                Code.joined(
                        "&&",
                        List.of(
                                "message != null",
                                "e.getClass() == IllegalArgumentException.class",
                                "stack.length > 0",
                                Code.call(
                                        "stack[0].getClassName().equals",
                                        List.of(JavaSource.literal(model.binaryName()))))),
                ") {");
        out.line("return message;");
        out.line("}");
        out.line("return ", Code.literal(neutralRule()), ";");
        out.line("}");
    }

    private String neutralRule() {
        List<String> keys = model.values().stream().map(Value::key).toList();
        if (keys.size() == 1) {
            return "the value of " + keys.get(0) + " is not accepted";
        }
        return "the values of "
                + String.join(", ", keys.subList(0, keys.size() - 1))
                + " and "
                + keys.get(keys.size() - 1)
                + " are not accepted";
    }
}
