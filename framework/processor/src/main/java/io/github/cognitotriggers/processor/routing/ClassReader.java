package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.Unmatched;
import io.github.cognitotriggers.processor.binding.ClientDataParameters;
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

    /** Reports what is wrong with the class and its methods. */
    public ClassReader(
            ProcessingEnvironment environment, RoundEnvironment round, Diagnostics diagnostics) {
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
            for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
                TriggerTypes.ofAnnotation(AnnotationMembers.nameOf(annotation))
                        .flatMap(types -> routes.read(method, annotation, types))
                        .ifPresent(found::add);
            }
        }
        return new TriggerClass(type, ClassName.of(type), unmatched(type), found);
    }

    private static Unmatched unmatched(TypeElement type) {
        Optional<String> constant =
                AnnotationMembers.find(type, CognitoTriggers.class.getName())
                        .flatMap(mirror -> new AnnotationMembers(mirror).value("unmatched"))
                        .flatMap(AnnotationMembers::constant);
        return constant.map(Unmatched::valueOf).orElse(Unmatched.BY_TRIGGER);
    }
}
