package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the class that reads a metadata record. */
final class BinderWriter {

    private final JavaSource out;
    private final RecordModel model;
    private final String record;
    private final String modifier;
    private final boolean hasNullable;
    private final Map<Value, String> variables = new LinkedHashMap<>();
    private final Map<Value, String> constants = new LinkedHashMap<>();

    /**
     * For one record.
     *
     * @param members what the class has so far
     * @param hasNullable whether the record's module can name {@code @Nullable}
     */
    BinderWriter(JavaSource out, RecordModel model, Members members, boolean hasNullable) {
        this.out = out;
        this.model = model;
        this.record = out.name(model.type());
        this.modifier = model.name().isPublic() ? "public " : "";
        this.hasNullable = hasNullable;
        Members locals = new Members(false);
        List.of("input", "violations", "noted", "e").forEach(locals::isFirst);
        for (Value value : model.values()) {
            variables.put(value, locals.unique(variable(value.subject().name())));
            if (!value.type().isPlainText()) {
                constants.put(value, members.unique(Members.constant(value.subject().name())));
            }
        }
    }

    /** A component's name, unless it begins like that of a type, which it would hide. */
    private static String variable(String component) {
        char first = component.charAt(0);
        return Character.isLowerCase(first) ? component : "its" + Members.capitalized(component);
    }

    /** Writes the class, but for its comment and annotations. */
    void write() {
        out.line(modifier + "final class " + model.name().simpleName() + " {");
        out.line();
        writeConstants();
        out.line("private " + model.name().simpleName() + "() {}");
        writeBind();
        writeToString();
        if (needsRule()) {
            writeRule();
        }
        model.values().forEach(value -> value.writeMethods(out));
        out.line("}");
    }

    private void writeConstants() {
        int before = out.toString().length();
        for (Value value : model.values()) {
            value.writeConstants(out);
            if (constants.containsKey(value)) {
                out.line(
                        Code.broken(
                                "private static final "
                                        + value.maker().type(out)
                                        + " "
                                        + constants.get(value)
                                        + " =",
                                value.maker().expression(out)),
                        ";");
            }
        }
        if (out.toString().length() > before) {
            out.line();
        }
    }

    private void writeBind() {
        String input = out.name(DataSource.PACKAGE, "ClientInput");
        String violations = out.name(DataSource.PACKAGE, "Violations");
        out.line();
        out.line("/** The record; null if something is wrong, which is noted. */");
        out.line(
                Code.call(
                        modifier + "static " + nullableRecord() + " bind",
                        List.of(input + " input", violations + " violations")),
                " {");
        out.line("int noted = violations.size();");
        for (Value value : model.values()) {
            String constant = constants.get(value);
            value.writeDeclaration(
                    out,
                    variable(value),
                    "input",
                    constant == null ? value.maker().expression(out) : constant);
        }
        List<String> missing = new ArrayList<>();
        for (Value value : model.values()) {
            if (!value.type().isOptional()) {
                missing.add(variable(value) + " == null");
            }
        }
        missing.add("violations.size() > noted");
        out.line("if (", Code.joined("||", missing), ") {");
        out.line("return null;");
        out.line("}");
        writeConstruction();
        out.line("}");
    }

    private void writeConstruction() {
        List<String> arguments = new ArrayList<>();
        for (Value value : model.values()) {
            arguments.add(value.type().argument(variable(value), out));
        }
        Code construction = Code.call("return new " + record, arguments);
        if (!model.hasOwnConstructor()) {
            out.line(construction, ";");
            return;
        }
        out.line("try {");
        out.line(construction, ";");
        out.line("} catch (RuntimeException e) {");
        out.line(
                Code.call(
                        "violations.add",
                        List.of(
                                "input",
                                "\"\"",
                                needsRule() ? "rule(e)" : Code.literal(neutralRule()))),
                ";");
        out.line("return null;");
        out.line("}");
    }

    /** With a sensitive component, no text of the record's own is passed on. */
    private boolean needsRule() {
        return model.hasOwnConstructor() && model.sensitive().isEmpty();
    }

    private void writeRule() {
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

    private void writeToString() {
        out.line();
        out.line("/** Names and values of the components, without values that are sensitive. */");
        out.line(modifier + "static String toString(" + record + " record) {");
        List<String> calls = new ArrayList<>();
        StringBuilder text = new StringBuilder(model.type().getSimpleName() + "[");
        String separator = "";
        for (Value value : model.values()) {
            String component = value.subject().name();
            text.append(separator).append(component).append('=');
            if (model.sensitive().contains(component)) {
                text.append("(sensitive)");
            } else {
                calls.add(".append(" + JavaSource.literal(text.toString()) + ")");
                calls.add(".append(record." + component + "())");
                text.setLength(0);
            }
            separator = ", ";
        }
        String end = JavaSource.literal(text.append(']').toString());
        if (calls.isEmpty()) {
            out.line("return " + end + ";");
        } else {
            calls.add(".append(" + end + ")");
            calls.add(".toString()");
            out.line("return ", Code.chain("new StringBuilder()", calls), ";");
        }
        out.line("}");
    }

    /** The annotation of a nested type stands before the last part of its name. */
    private String nullableRecord() {
        if (!hasNullable) {
            return record;
        }
        String nullable = "@" + out.name("org.jspecify.annotations", "Nullable") + " ";
        int last = record.lastIndexOf('.') + 1;
        return record.substring(0, last) + nullable + record.substring(last);
    }

    private String variable(Value value) {
        return variables.getOrDefault(value, "");
    }
}
