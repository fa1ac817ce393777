package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads the parameters of trigger methods that take client data: those with
 * {@code @FromClientMetadata} or {@code @FromValidationData}. One for each generated class: names
 * of members are given once.
 */
public final class ClientDataParameters {

    /** For the parameters of one annotated class. */
    public ClientDataParameters(
            ProcessingEnvironment environment, RoundEnvironment round, Diagnostics diagnostics) {}

    /** Whether a parameter carries one of the two annotations. */
    public static boolean isClientData(VariableElement parameter) {
        for (DataSource source : DataSource.values()) {
            if (annotation(parameter, source).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What a parameter takes and how it is read; empty if something was reported. */
    public Optional<ClientDataParameter> read(VariableElement parameter) {
        for (DataSource source : DataSource.values()) {
            Optional<AnnotationMirror> annotation = annotation(parameter, source);
            if (annotation.isPresent()) {
                return Optional.of(
                        new ClientDataParameter(
                                source, annotation.get(), key(parameter, annotation.get())));
            }
        }
        throw new IllegalArgumentException(parameter + " takes no client data");
    }

    private static String key(VariableElement parameter, AnnotationMirror annotation) {
        return annotation.getElementValues().values().stream()
                .map(value -> (String) value.getValue())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(parameter.getSimpleName().toString());
    }

    private static Optional<AnnotationMirror> annotation(
            VariableElement parameter, DataSource source) {
        for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(source.annotationName())) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }
}
