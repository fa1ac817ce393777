package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds constraints of a record that are not on its components, where they would do nothing. */
final class StrayConstraints {

    private final Diagnostics diagnostics;

    StrayConstraints(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void report(TypeElement record) {
        report(record, record);
        ElementFilter.methodsIn(record.getEnclosedElements())
                .forEach(method -> report(record, method));
        for (ExecutableElement constructor :
                ElementFilter.constructorsIn(record.getEnclosedElements())) {
            report(record, constructor);
            constructor.getParameters().forEach(parameter -> report(record, parameter));
        }
    }

    private void report(TypeElement record, Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (ConstraintAnnotations.isConstraint(annotation)
                    && !isCopied(record, element, annotation)) {
                diagnostics.report(
                        Diagnostic.UNSUPPORTED_CONSTRAINT,
                        element,
                        annotation,
                        ConstraintAnnotations.name(annotation)
                                + " is not on a component of "
                                + record.getSimpleName()
                                + ", and does nothing here. Move it to a component, or check it in"
                                + " the record's constructor.");
            }
        }
    }

    /** The compiler gives an accessor and a constructor's parameter what its component has. */
    private static boolean isCopied(
            TypeElement record, Element element, AnnotationMirror annotation) {
        boolean mayHaveCopies =
                element instanceof VariableElement
                        || element instanceof ExecutableElement method
                                && method.getParameters().isEmpty();
        return mayHaveCopies
                && ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                        .flatMap(field -> field.getAnnotationMirrors().stream())
                        .map(AnnotationMirror::toString)
                        .collect(Collectors.toSet())
                        .contains(annotation.toString());
    }
}
