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
    private final boolean hasNullable;
    private final ConstructionWriter construction;
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
        this.hasNullable = hasNullable;
        this.construction = new ConstructionWriter(out, model);
        Members locals = new Members(false);
        List.of("input", "violations", "noted", "e").forEach(locals::reserve);
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
        out.line(model.name().modifier() + "final class " + model.name().simpleName() + " {");
        out.line();
        writeConstants();
        out.line("private " + model.name().simpleName() + "() {}");
        writeBind();
        new ToStringWriter(out, model).write();
        construction.writeRule();
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
                        model.name().modifier() + "static " + nullableRecord() + " bind",
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
        construction.write(
                model.values().stream()
                        .map(value -> value.type().argument(variable(value), out))
                        .toList());
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
