package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.OnError;
import io.github.cognitotriggers.processor.binding.ClientDataParameters;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads a method that carries the annotation of a trigger. */
final class RouteReader {

    private static final List<Modifier> UNREACHABLE =
            List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT);

    private static final Set<String> THROWN =
            Set.of(Exception.class.getName(), Error.class.getName());

    private final Elements elements;
    private final Diagnostics diagnostics;
    private final ParameterReader parameters;
    private final AnswerReader answers;

    RouteReader(Elements elements, ClientDataParameters clientData, Diagnostics diagnostics) {
        this.elements = elements;
        this.diagnostics = diagnostics;
        this.parameters = new ParameterReader(elements, clientData, diagnostics);
        this.answers = new AnswerReader(elements, diagnostics);
    }

    /** The route; empty if something was reported. */
    Optional<Route> read(ExecutableElement method, AnnotationMirror annotation) {
        TriggerTypes types =
                TriggerTypes.ofAnnotation(AnnotationMembers.nameOf(annotation)).orElseThrow();
        checkReachable(method);
        Optional<Conditions> conditions =
                new ConditionReader(method, annotation, types, elements, diagnostics).read();
        List<Argument> arguments = arguments(method, types, conditions.orElse(Conditions.NONE));
        Optional<Answer> answer = answers.read(method, types);
        if (conditions.isEmpty() || answer.isEmpty()) {
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

    private void checkReachable(ExecutableElement method) {
        for (Modifier modifier : UNREACHABLE) {
            if (method.getModifiers().contains(modifier)) {
                unreachable(
                        method,
                        "is " + modifier,
                        modifier == Modifier.ABSTRACT
                                ? "Annotate the method that has the code"
                                : "Take " + modifier + " away");
            }
        }
        if (!method.getTypeParameters().isEmpty()) {
            unreachable(method, "has type parameters", "Take them away");
        }
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (thrown.getKind() == TypeKind.DECLARED && !isCallable(thrown)) {
                unreachable(
                        method,
                        "throws " + ((DeclaredType) thrown).asElement().getSimpleName(),
                        "Declare an Exception instead");
            }
        }
    }

    /** Whether code that may throw any exception may call what throws this. */
    private static boolean isCallable(TypeMirror thrown) {
        TypeMirror type = thrown;
        while (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element) {
            if (THROWN.contains(element.getQualifiedName().toString())) {
                return true;
            }
            type = element.getSuperclass();
        }
        return false;
    }

    private void unreachable(ExecutableElement method, String what, String cure) {
        diagnostics.report(
                Diagnostic.UNREACHABLE_METHOD,
                method,
                method.getSimpleName()
                        + " "
                        + what
                        + ", so generated code cannot call it. "
                        + cure
                        + ".");
    }

    private List<Argument> arguments(
            ExecutableElement method, TriggerTypes types, Conditions conditions) {
        DataArrival arrival = new DataArrival(types, conditions, elements);
        DataCheck check = new DataCheck(arrival, types, conditions, diagnostics);
        List<Argument> arguments = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.read(parameter, types, check).ifPresent(arguments::add);
        }
        return arguments;
    }

    private static boolean continuesOnError(AnnotationMirror annotation) {
        return new AnnotationMembers(annotation)
                .value("onError")
                .flatMap(AnnotationMembers::constant)
                .filter(OnError.CONTINUE.name()::equals)
                .isPresent();
    }
}
