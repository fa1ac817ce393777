package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes the class that calls the methods of another. */
final class RoutesWriter {

    private final TriggerClass owner;
    private final RouteNames names;
    private final JavaSource out;
    private final String type;
    private final List<FindWriter> finders = new ArrayList<>();
    private final List<CallWriter> callers = new ArrayList<>();

    RoutesWriter(JavaSource out, TriggerClass owner) {
        this.owner = owner;
        this.names = new RouteNames(owner);
        this.out = out;
        this.type = out.name(owner.type());
        for (TriggerTypes types : owner.triggers()) {
            finders.add(new FindWriter(out, owner, types, names));
        }
        for (Route route : owner.routes()) {
            callers.add(new CallWriter(out, route, names));
        }
    }

    /** Writes the class, but for its comment and annotations. */
    void write() {
        out.line(
                Code.broken(
                        owner.name().modifier() + "final class " + owner.name().routes(),
                        "extends " + name(TriggerRoutes.class) + " {"));
        writeFields();
        writeConstructor();
        writeRead();
        writeFind();
        writeCall();
        writeTexts("method", Route::methodName);
        writeTexts("condition", route -> ConditionText.of(route.conditions()));
        writeContinuesOnError();
        callers.forEach(CallWriter::writeMembers);
        out.line("}");
    }

    private void writeFields() {
        out.line();
        int number = 0;
        for (Route route : owner.routes()) {
            Code constant = Code.broken(names.constant(route) + " =", number++ + ";");
            out.line(Code.broken("private static final int", constant));
        }
        out.line();
        out.line(Code.broken("private final " + type, "triggers;"));
        names.fields().values().forEach(field -> out.line("private final String " + field + ";"));
    }

    private void writeConstructor() {
        out.line();
        out.line(
                Code.call(
                        owner.name().modifier() + owner.name().routes(),
                        List.of(type + " triggers")),
                " {");
        List<String> arguments = new ArrayList<>();
        arguments.add(JavaSource.literal(owner.name().simple()));
        for (TriggerTypes types : owner.triggers()) {
            arguments.add(name(Trigger.class) + "." + types.trigger().name());
        }
        out.line(Code.call("super", arguments), ";");
        out.line("this.triggers = triggers;");
        names.fields()
                .forEach(
                        (variable, field) ->
                                out.line(
                                        Code.broken(
                                                "this." + field + " =",
                                                Code.call(
                                                        "variable",
                                                        List.of(JavaSource.literal(variable)))),
                                        ";"));
        out.line("}");
    }

    // Returned case by case: the value of a switch would have a type that all the events share, for
    // which JDK 25's verifier loads each of them.

    private void writeRead() {
        beginMethod(
                "Object read",
                name(Trigger.class) + " trigger",
                name(TriggerEnvelope.class) + " envelope");
        out.line("switch (trigger.configName()) {");
        for (TriggerTypes types : owner.triggers()) {
            String event = out.name(types.packageName(), types.eventName());
            out.line("case " + JavaSource.literal(types.trigger().configName()) + " -> {");
            out.line("return new " + event + "(envelope);");
            out.line("}");
        }
        endSwitch("throw unknown(trigger)");
    }

    private void writeFind() {
        beginSwitchValue(
                "int find",
                "trigger.configName()",
                name(Trigger.class) + " trigger",
                "Object event");
        for (FindWriter finder : finders) {
            writeCase(finder.types(), finder.expression());
        }
        endSwitchValue("throw unknown(trigger)");
        finders.forEach(FindWriter::write);
    }

    private void writeCase(TriggerTypes types, String result) {
        String label = JavaSource.literal(types.trigger().configName());
        out.line(Code.arrow("case ", List.of(label), result + ";"));
    }

    private void writeCall() {
        out.line();
        out.line("@Override");
        String context = name(TriggerContext.class) + " context";
        out.line(
                Code.broken(
                        Code.call(
                                "protected Object call",
                                List.of("int route", "Object event", context)),
                        "throws Exception {"));
        out.line("switch (route) {");
        callers.forEach(CallWriter::writeCase);
        endSwitch("throw unknown(route)");
        callers.forEach(CallWriter::writeMethod);
    }

    private void writeTexts(String method, Function<Route, String> text) {
        Map<String, List<String>> constants = new LinkedHashMap<>();
        for (Route route : owner.routes()) {
            constants
                    .computeIfAbsent(text.apply(route), key -> new ArrayList<>())
                    .add(names.constant(route));
        }
        if (constants.keySet().equals(Set.of(""))) {
            out.line();
            out.line("@Override");
            out.line("protected String " + method + "(int route) {");
            out.line("return \"\";");
            out.line("}");
            return;
        }
        beginSwitchValue("String " + method, "route", "int route");
        constants.forEach(
                (value, routes) ->
                        out.line(Code.arrow("case ", routes, Code.of(Code.literal(value), ";"))));
        endSwitchValue("throw unknown(route)");
    }

    private void writeContinuesOnError() {
        List<String> continuing =
                owner.routes().stream()
                        .filter(Route::continuesOnError)
                        .map(names::constant)
                        .toList();
        if (!continuing.isEmpty()) {
            beginSwitchValue("boolean continuesOnError", "route", "int route");
            out.line(Code.arrow("case ", continuing, "true;"));
            endSwitchValue("false");
        }
    }

    private void beginMethod(String method, String... parameters) {
        out.line();
        out.line("@Override");
        out.line(Code.call("protected " + method, List.of(parameters)), " {");
    }

    private void endSwitch(String otherwise) {
        out.line("default -> " + otherwise + ";");
        out.line("}");
        out.line("}");
    }

    private void beginSwitchValue(String method, String selector, String... parameters) {
        beginMethod(method, parameters);
        out.line("return switch (" + selector + ") {");
    }

    private void endSwitchValue(String otherwise) {
        out.line("default -> " + otherwise + ";");
        out.line("};");
        out.line("}");
    }

    private String name(Class<?> type) {
        return out.name(type.getPackageName(), type.getSimpleName());
    }
}
