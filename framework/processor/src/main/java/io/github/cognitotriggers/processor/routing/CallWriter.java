package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.processor.binding.DataSource;
import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.type.TypeMirror;

/** Writes the call of a route's method. */
final class CallWriter {

    /** The variables of the method that calls, and the field that it uses. */
    private static final List<String> VARIABLES =
            List.of(
                    "triggers",
                    "event",
                    "context",
                    "violations",
                    "clientMetadata",
                    "validationData");

    private final JavaSource out;
    private final Route route;
    private final String constant;
    private final String event;
    private final Optional<String> method;
    private final Map<Argument, String> variables = new LinkedHashMap<>();

    CallWriter(JavaSource out, Route route, RouteNames names) {
        this.out = out;
        this.route = route;
        this.constant = names.constant(route);
        this.event = out.name(route.types().packageName(), route.types().eventName());
        this.method =
                isSimple(route) ? Optional.empty() : Optional.of(names.method(route.methodName()));
        Names taken = new Names(VARIABLES);
        for (Argument argument : route.arguments()) {
            if (argument.data().isPresent()) {
                variables.put(argument, taken.unique(Names.local(argument.name())));
            }
        }
    }

    private static boolean isSimple(Route route) {
        return route.answer() != Answer.AWS_EVENT
                && route.arguments().stream()
                        .allMatch(
                                argument ->
                                        argument.kind() == Argument.Kind.EVENT
                                                || argument.kind() == Argument.Kind.CONTEXT);
    }

    private boolean takesContext() {
        return route.arguments().stream()
                .anyMatch(argument -> argument.kind() == Argument.Kind.CONTEXT);
    }

    /** Writes the case of a switch over the routes. */
    void writeCase() {
        String typedEvent = "(" + event + ") event";
        out.line("case " + constant + " -> {");
        if (method.isPresent()) {
            List<String> arguments = new ArrayList<>(List.of(typedEvent));
            if (takesContext()) {
                arguments.add("context");
            }
            writeReturn(Code.call(method.get(), arguments));
        } else if (route.answer() == Answer.RESPONSE) {
            writeReturn(call(typedEvent));
        } else {
            out.line(call(typedEvent), ";");
            out.line("return " + noResponse() + ";");
        }
        out.line("}");
    }

    private void writeReturn(Code result) {
        out.line("return ", result, ";");
    }

    /** Writes the method that the case calls, if it calls one. */
    void writeMethod() {
        if (method.isEmpty()) {
            return;
        }
        List<String> parameters = new ArrayList<>(List.of(event + " event"));
        if (takesContext()) {
            parameters.add(name(TriggerContext.class) + " context");
        }
        Code head = Code.call("private Object " + method.get(), parameters);
        out.line();
        if (route.method().getThrownTypes().isEmpty()) {
            out.line(head, " {");
        } else {
            out.line(Code.broken(head, "throws Exception {"));
        }
        writeVariables();
        switch (route.answer()) {
            case RESPONSE -> out.line("return ", call("event"), ";");
            case NOTHING -> {
                out.line(call("event"), ";");
                out.line("return " + noResponse() + ";");
            }
            case AWS_EVENT -> {
                String convert = converter(route.method().getReturnType()) + ".response";
                out.line("return ", Code.call(convert, List.of(call("event"), "event")), ";");
            }
        }
        out.line("}");
    }

    private void writeVariables() {
        if (variables.isEmpty()) {
            return;
        }
        Map<DataSource, Boolean> sources = new TreeMap<>();
        for (Argument argument : variables.keySet()) {
            argument.data().ifPresent(data -> sources.put(data.source(), argument.isInEvent()));
        }
        sources.forEach(this::writeSource);
        String violations = name(Violations.class);
        out.line(Code.broken(violations + " violations =", "new " + violations + "();"));
        variables.forEach(
                (argument, variable) ->
                        argument.data().ifPresent(data -> data.writeDeclaration(out, variable)));
        out.line("violations.throwIfAny();");
    }

    private void writeSource(DataSource source, boolean isInEvent) {
        String type = out.name(Violations.class.getPackageName(), source.typeName());
        String variable = source.variableName();
        if (!isInEvent) {
            out.line("// Events of this trigger have none.");
        }
        String value = isInEvent ? "event." + variable + "()" : type + ".none()";
        out.line(Code.broken(type + " " + variable + " =", value + ";"));
    }

    /** Writes what the declarations of the method's variables use. */
    void writeMembers() {
        variables
                .keySet()
                .forEach(argument -> argument.data().ifPresent(data -> data.writeMembers(out)));
    }

    private Code call(String typedEvent) {
        return Code.call(
                "triggers." + route.methodName(),
                route.arguments().stream()
                        .map(argument -> argument(argument, typedEvent))
                        .toList());
    }

    private String argument(Argument argument, String typedEvent) {
        TypeMirror type = argument.parameter().asType();
        // A variable is boxed, and javac prefers a method that takes it so.
        return type.getKind().isPrimitive() && Overloads.has(route.method())
                ? "(" + out.name(type) + ") " + value(argument, typedEvent)
                : value(argument, typedEvent);
    }

    private String value(Argument argument, String typedEvent) {
        return switch (argument.kind()) {
            case EVENT -> typedEvent;
            case CONTEXT -> "context";
            case CLIENT_DATA ->
                    argument.data()
                            .orElseThrow()
                            .argument(out, variables.getOrDefault(argument, ""));
            case AWS_EVENT -> converter(argument.parameter().asType()) + ".event(event)";
            default -> "event." + argument.kind().accessor() + "()";
        };
    }

    /** The class that converts one of aws-lambda-java-events. */
    private String converter(TypeMirror type) {
        AwsEvent converted = AwsEvent.of(ParameterReader.qualifiedName(type)).orElseThrow();
        return out.name(AwsEvent.CONVERTERS, converted.converter());
    }

    private String noResponse() {
        return name(TriggerResponse.class) + ".none()";
    }

    private String name(Class<?> type) {
        return out.name(type.getPackageName(), type.getSimpleName());
    }
}
