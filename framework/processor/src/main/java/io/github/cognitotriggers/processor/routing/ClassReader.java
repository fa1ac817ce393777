package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.Unmatched;
import io.github.cognitotriggers.processor.binding.ClientDataParameters;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Describes a class with {@code @CognitoTriggers}. */
public final class ClassReader {

    private final RouteReader routes;
    private final Diagnostics diagnostics;

    /** Reports what is wrong with the class and its methods. */
    public ClassReader(
            ProcessingEnvironment environment, RoundEnvironment round, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.routes =
                new RouteReader(
                        environment.getElementUtils(),
                        new ClientDataParameters(environment, round, diagnostics),
                        diagnostics);
    }

    /** The class and all of its methods that could be read. */
    public TriggerClass read(TypeElement type) {
        List<Route> found = new ArrayList<>();
        // Of the class itself only: a superclass with such methods has routes of its own.
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<AnnotationMirror> annotations = TriggerTypes.annotations(method);
            if (annotations.size() > 1) {
                conflicting(method, annotations);
            } else if (!annotations.isEmpty()) {
                routes.read(method, annotations.get(0)).ifPresent(found::add);
            }
        }
        return new TriggerClass(type, ClassName.of(type), unmatched(type), found);
    }

    private void conflicting(ExecutableElement method, List<AnnotationMirror> annotations) {
        diagnostics.report(
                Diagnostic.CONFLICTING_ANNOTATIONS,
                method,
                annotations.get(1),
                method.getSimpleName()
                        + " has the annotations of several triggers, whose events are different"
                        + " types. Give each trigger a method of its own.");
    }

    private static Unmatched unmatched(TypeElement type) {
        Optional<String> constant =
                AnnotationMembers.find(type, CognitoTriggers.class.getName())
                        .flatMap(mirror -> new AnnotationMembers(mirror).value("unmatched"))
                        .flatMap(AnnotationMembers::constant);
        return constant.map(Unmatched::valueOf).orElse(Unmatched.BY_TRIGGER);
    }
}
