package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the methods that find the route for the events of one trigger. */
final class FindWriter {

    private final JavaSource out;
    private final TriggerClass owner;
    private final TriggerTypes types;
    private final RouteNames names;
    private final List<Route> routes;
    private final String event;
    private final String method;
    private final Map<String, Decision> later = new LinkedHashMap<>(); // by the method to write

    FindWriter(JavaSource out, TriggerClass owner, TriggerTypes types, RouteNames names) {
        this.out = out;
        this.owner = owner;
        this.types = types;
        this.names = names;
        this.routes = owner.routes(types);
        this.event = out.name(types.packageName(), types.eventName());
        this.method = names.method("find" + types.simpleName());
    }

    TriggerTypes types() {
        return types;
    }

    /** The expression that finds the route for an {@code event}. */
    String expression() {
        Decision other = other();
        if (named().isEmpty() && other.isSettled()) {
            return names.constant(routes.get(0));
        }
        return method + "((" + event + ") event)";
    }

    private Decision other() {
        return Decision.of(routes, Optional.empty(), owner);
    }

    /** Writes the method of the expression, if it has one, and those it calls. */
    void write() {
        Set<String> named = named();
        if (named.isEmpty()) {
            if (!other().isSettled()) {
                writeSteps(method, other());
            }
            return;
        }
        out.line();
        out.line("private int " + method + "(" + event + " event) {");
        out.line("return switch (event.triggerSourceValue()) {");
        Map<Decision, List<String>> sources = new LinkedHashMap<>();
        for (TriggerSource source : types.sources()) {
            if (named.contains(source.value())) {
                sources.computeIfAbsent(
                                Decision.of(routes, Optional.of(source.value()), owner),
                                decision -> new ArrayList<>())
                        .add(source.value());
            }
        }
        sources.forEach((decision, values) -> writeCase("case ", values, decision));
        writeCase("default", List.of(), other());
        out.line("};");
        out.line("}");
        later.forEach(this::writeSteps);
    }

    private void writeCase(String label, List<String> sources, Decision decision) {
        Object result;
        if (decision.steps().isEmpty()) {
            out.line("// " + decision.otherwise().reason());
            result = decision.otherwise().result();
        } else if (decision.isSettled()) {
            result = names.constant(decision.steps().get(0).route());
        } else {
            String source = sources.isEmpty() ? "_Other" : sources.get(0);
            String next = names.method(method + source.substring(source.indexOf('_') + 1));
            later.put(next, decision);
            result = next + "(event)";
        }
        List<String> labels =
                sources.stream()
                        .flatMap(source -> spellings(source).stream())
                        .map(JavaSource::literal)
                        .toList();
        out.line(Code.arrow(label, labels, Code.of(result, ";")));
    }

    /** The sources that a method names. */
    private Set<String> named() {
        return routes.stream()
                .flatMap(route -> route.conditions().of(Subject.SOURCE).texts().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** AWS writes this trigger in two ways. */
    private static List<String> spellings(String source) {
        return source.startsWith("CustomSMSSender_")
                ? List.of(source, source.replace("SMS", "Sms"))
                : List.of(source);
    }

    private void writeSteps(String method, Decision decision) {
        out.line();
        out.line("private int " + method + "(" + event + " event) {");
        Map<Subject, String> variables = writeVariables(decision);
        for (Decision.Step step : decision.steps()) {
            String constant = names.constant(step.route());
            if (step.conditions().isNone()) {
                out.line("return " + constant + ";");
            } else {
                out.line("if (", expression(step.conditions(), variables), ") {");
                out.line("return " + constant + ";");
                out.line("}");
            }
        }
        if (!decision.takesAll()) {
            out.line("// " + decision.otherwise().reason());
            out.line("return " + decision.otherwise().result() + ";");
        }
        out.line("}");
    }

    private Map<Subject, String> writeVariables(Decision decision) {
        Set<Subject> subjects =
                decision.steps().stream()
                        .flatMap(step -> step.conditions().subjects().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Names taken = new Names(names.fields().values());
        taken.unique("event");
        Map<Subject, String> variables = new TreeMap<>();
        subjects.stream()
                .sorted()
                .forEach(
                        subject -> {
                            String name =
                                    taken.unique(
                                            subject.isClientData()
                                                    ? Names.variable(subject.key())
                                                    : subject.kind().member());
                            variables.put(subject, name);
                            out.line(Code.broken("String " + name + " =", accessor(subject)), ";");
                        });
        return variables;
    }

    private static Code accessor(Subject subject) {
        return switch (subject.kind()) {
            case SOURCE -> Code.of("event.triggerSourceValue()");
            case VERSION -> Code.of("event.version()");
            case CHALLENGE_NAME -> Code.of("event.challengeNameValue()");
            case PROVIDER_TYPE -> Code.of("event.providerTypeValue()");
            case PROVIDER_NAME -> Code.of("event.providerName()");
            case CLIENT_ID -> Code.of("event.callerContext().rawClientId().orElse(null)");
            case CLIENT_METADATA, VALIDATION_DATA ->
                    Code.chain(
                            "event." + subject.kind().member() + "()",
                            ".find(" + JavaSource.literal(subject.key()) + ")",
                            ".orElse(null)");
        };
    }

    private Code expression(Conditions conditions, Map<Subject, String> variables) {
        List<Subject> subjects = conditions.subjects();
        List<Code> all = new ArrayList<>();
        for (Subject subject : subjects) {
            Values values = conditions.of(subject);
            Code code = expression(subject, values, variables);
            boolean isJoined = subjects.size() > 1 && values.listed().size() > 1;
            all.add(isJoined ? Code.of("(", code, ")") : code);
        }
        return Code.joined("&&", all);
    }

    private Code expression(Subject subject, Values values, Map<Subject, String> variables) {
        String variable = variables.get(subject);
        return values.allBut()
                ? Code.of(variable + " != null")
                : Code.joined(
                        "||",
                        values.texts().stream()
                                .map(
                                        text ->
                                                Code.chain(
                                                        constant(subject, text),
                                                        ".equals(" + variable + ")"))
                                .toList());
    }

    /** The value to compare with: a literal, or the field of an environment variable. */
    private String constant(Subject subject, String text) {
        String field =
                subject.kind() == Subject.Kind.CLIENT_ID
                        ? names.fields().get(RouteNames.variable(text))
                        : null;
        return field == null ? JavaSource.literal(text) : field;
    }
}
