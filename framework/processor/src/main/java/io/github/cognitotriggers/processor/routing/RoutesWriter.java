package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;

/** Writes the class that calls the methods of another. */
public final class RoutesWriter {

    private final TriggerClass owner;
    private final RouteNames names;
    private final JavaSource out;
    private final String generated;
    private final List<CallWriter> callers = new ArrayList<>();
    private final List<FindWriter> finders = new ArrayList<>();

    /** Writes the routes of a class. */
    public RoutesWriter(TriggerClass owner, String generated) {
        this.owner = owner;
        this.names = new RouteNames(owner);
        this.out = new JavaSource(owner.name().packageName(), owner.name().routes());
        this.generated = generated;
    }

    /** Writes it where javac will compile it. */
    public void write(Filer filer) throws IOException {
        String file = owner.name().qualified(owner.name().routes());
        try (Writer writer = filer.createSourceFile(file, owner.type()).openWriter()) {
            writer.write(source());
        }
    }

    private String source() {
        String name = owner.name().routes();
        String trigger = name(Trigger.class);
        out.line("/** Calls the methods of {@link " + type() + "} that its annotations name. */");
        if (!generated.isEmpty()) {
            out.line(
                    "@"
                            + out.name("javax.annotation.processing", "Generated")
                            + "("
                            + JavaSource.literal(generated)
                            + ")");
        }
        out.line(
                owner.name().modifier()
                        + "final class "
                        + name
                        + " extends "
                        + name(TriggerRoutes.class)
                        + " {");
        out.line();
        int number = 0;
        for (Route route : owner.routes()) {
            out.line("private static final int " + names.constant(route) + " = " + number++ + ";");
        }
        out.line();
        out.line("private final " + type() + " triggers;");
        names.fields().values().forEach(field -> out.line("private final String " + field + ";"));
        out.line();
        out.line(owner.name().modifier() + name + "(" + type() + " triggers) {");
        out.line(
                owner.triggers().stream()
                        .map(types -> trigger + "." + types.trigger().name())
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "super(" + JavaSource.literal(owner.name().simple()) + ", ",
                                        ");")));
        out.line("this.triggers = triggers;");
        names.fields()
                .forEach(
                        (variable, field) ->
                                out.line(
                                        "this."
                                                + field
                                                + " = variable("
                                                + JavaSource.literal(variable)
                                                + ");"));
        out.line("}");
        writeRead();
        writeFind();
        writeCall();
        writeText("method", Route::methodName);
        writeCondition();
        writeContinues();
        callers.forEach(CallWriter::writeMembers);
        out.line("}");
        return out.toString();
    }

    private void writeRead() {
        override(
                "protected Object read("
                        + name(Trigger.class)
                        + " trigger, "
                        + name(TriggerEnvelope.class)
                        + " envelope) {");
        out.line("return switch (trigger.configName()) {");
        for (TriggerTypes types : owner.triggers()) {
            out.line(
                    "case "
                            + JavaSource.literal(types.trigger().configName())
                            + " -> new "
                            + out.name(types.packageName(), types.eventName())
                            + "(envelope);");
        }
        end("trigger");
    }

    private void writeFind() {
        override("protected int find(" + name(Trigger.class) + " trigger, Object event) {");
        out.line("return switch (trigger.configName()) {");
        for (TriggerTypes types : owner.triggers()) {
            FindWriter finder = new FindWriter(out, owner, types, names);
            finders.add(finder);
            out.line(
                    "case "
                            + JavaSource.literal(types.trigger().configName())
                            + " -> "
                            + finder.expression()
                            + ";");
        }
        end("trigger");
        finders.forEach(FindWriter::write);
    }

    private void writeCall() {
        override(
                "protected Object call(int route, Object event, "
                        + name(TriggerContext.class)
                        + " context)");
        out.line("        throws Exception {");
        if (owner.routes().stream().anyMatch(route -> route.answer() == Answer.NOTHING)) {
            name(TriggerResponse.class);
        }
        out.line("return switch (route) {");
        for (Route route : owner.routes()) {
            CallWriter caller = new CallWriter(out, route, names);
            callers.add(caller);
            caller.writeCase();
        }
        end("route");
        callers.forEach(CallWriter::writeMethod);
    }

    private void writeText(String method, Function<Route, String> text) {
        override("protected String " + method + "(int route) {");
        out.line("return switch (route) {");
        Map<String, List<String>> constants = new LinkedHashMap<>();
        for (Route route : owner.routes()) {
            constants
                    .computeIfAbsent(text.apply(route), key -> new ArrayList<>())
                    .add(names.constant(route));
        }
        constants.forEach(
                (value, routes) ->
                        out.line(
                                "case "
                                        + String.join(", ", routes)
                                        + " -> "
                                        + JavaSource.literal(value)
                                        + ";"));
        end("route");
    }

    private void writeCondition() {
        if (owner.routes().stream().allMatch(route -> route.conditions().isNone())) {
            override("protected String condition(int route) {");
            out.line("return \"\";");
            out.line("}");
        } else {
            writeText("condition", route -> ConditionText.of(route.conditions()));
        }
    }

    private void writeContinues() {
        List<String> continuing =
                owner.routes().stream()
                        .filter(Route::continuesOnError)
                        .map(names::constant)
                        .toList();
        if (continuing.isEmpty()) {
            return;
        }
        override("protected boolean continuesOnError(int route) {");
        out.line("return switch (route) {");
        out.line("case " + String.join(", ", continuing) + " -> true;");
        out.line("default -> false;");
        out.line("};");
        out.line("}");
    }

    private void override(String signature) {
        out.line();
        out.line("@Override");
        out.line(signature);
    }

    private void end(String unknown) {
        out.line("default -> throw unknown(" + unknown + ");");
        out.line("};");
        out.line("}");
    }

    private String name(Class<?> type) {
        return out.name(type.getPackageName(), type.getSimpleName());
    }

    private String type() {
        return out.name(owner.name().packageName(), owner.name().path());
    }
}
