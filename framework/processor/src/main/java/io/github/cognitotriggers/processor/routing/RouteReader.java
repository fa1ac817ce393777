package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.OnError;
import io.github.cognitotriggers.processor.binding.ClientDataParameters;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads a method that carries the annotation of a trigger. */
final class RouteReader {

    private static final List<Modifier> UNREACHABLE =
            List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT);

    private final Elements elements;
    private final Diagnostics diagnostics;
    private final ParameterReader parameters;

    RouteReader(Elements elements, ClientDataParameters clientData, Diagnostics diagnostics) {
        this.elements = elements;
        this.diagnostics = diagnostics;
        this.parameters = new ParameterReader(elements, clientData, diagnostics);
    }

    /** The route; empty if something was reported, or javac will. */
    Optional<Route> read(
            ExecutableElement method, AnnotationMirror annotation, TriggerTypes types) {
        boolean reachable = isReachable(method);
        Optional<Conditions> conditions =
                new ConditionReader(method, annotation, types, diagnostics).read();
        List<Argument> arguments = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.read(parameter, types).ifPresent(arguments::add);
        }
        Optional<Answer> answer = answer(method, types);
        if (!reachable
                || conditions.isEmpty()
                || answer.isEmpty()
                || arguments.size() < method.getParameters().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Route(
                        method,
                        annotation,
                        types,
                        conditions.get(),
                        arguments,
                        answer.get(),
                        continuesOnError(annotation)));
    }

    private boolean isReachable(ExecutableElement method) {
        for (Modifier modifier : UNREACHABLE) {
            if (method.getModifiers().contains(modifier)) {
                return unreachable(method, "is " + modifier, "Take " + modifier + " away");
            }
        }
        return method.getTypeParameters().isEmpty()
                || unreachable(
                        method, "has type parameters", "Take them away: nobody would choose them");
    }

    private boolean unreachable(ExecutableElement method, String what, String cure) {
        diagnostics.report(
                Diagnostic.UNREACHABLE_METHOD,
                method,
                method.getSimpleName() + " " + what + ", so no event can reach it. " + cure + ".");
        return false;
    }

    private Optional<Answer> answer(ExecutableElement method, TriggerTypes types) {
        boolean answers = types.hasResponse(elements);
        if (!answers && method.getReturnType().getKind() == TypeKind.VOID) {
            return Optional.of(Answer.NOTHING);
        }
        String expected = types.packageName() + "." + types.responseName();
        if (answers && ParameterReader.qualifiedName(method.getReturnType()).equals(expected)) {
            return Optional.of(Answer.RESPONSE);
        }
        diagnostics.report(
                Diagnostic.WRONG_RETURN_TYPE,
                method,
                answers
                        ? "A method with @"
                                + types.simpleName()
                                + " answers a "
                                + types.responseName()
                                + ". Return one, if need be an empty one."
                        : "A method with @"
                                + types.simpleName()
                                + " has nothing to answer. Make it void.");
        return Optional.empty();
    }

    private static boolean continuesOnError(AnnotationMirror annotation) {
        return new AnnotationMembers(annotation)
                .value("onError")
                .flatMap(AnnotationMembers::constant)
                .filter(OnError.CONTINUE.name()::equals)
                .isPresent();
    }
}
