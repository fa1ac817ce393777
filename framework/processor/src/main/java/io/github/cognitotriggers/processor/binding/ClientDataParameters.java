package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Reads the parameters of trigger methods that take client data: those with
 * {@code @FromClientMetadata} or {@code @FromValidationData}. One for each generated class, whose
 * members it gives names.
 */
public final class ClientDataParameters {

    private final Types types;
    private final Diagnostics diagnostics;
    private final Members members = new Members(true);
    private final ValueReader values;
    private final RecordParameterReader records;
    private boolean hasReserved;

    /** For the parameters of one annotated class. */
    public ClientDataParameters(
            ProcessingEnvironment environment, RoundEnvironment round, Diagnostics diagnostics) {
        // Holders may be called like these, the only ones of the framework that end so.
        members.reserve("MetadataKey");
        members.reserve("JsonKey");
        this.types = environment.getTypeUtils();
        this.diagnostics = diagnostics;
        this.values = new ValueReader(environment, diagnostics, members);
        this.records = new RecordParameterReader(environment.getElementUtils(), round, diagnostics);
    }

    /** Whether a parameter carries one of the two annotations. */
    public static boolean isClientData(VariableElement parameter) {
        for (DataSource source : DataSource.values()) {
            if (annotation(parameter, source).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a parameter takes and how it is read; empty if something was reported, by the compiler
     * itself if there is no such type.
     */
    public Optional<ClientDataParameter> read(VariableElement parameter) {
        Map<DataSource, AnnotationMirror> annotations = new EnumMap<>(DataSource.class);
        for (DataSource source : DataSource.values()) {
            annotation(parameter, source).ifPresent(mirror -> annotations.put(source, mirror));
        }
        if (annotations.isEmpty()) {
            throw new IllegalArgumentException(parameter + " takes no client data");
        }
        reserveTypes(parameter);
        Subject subject = new Subject(parameter);
        if (annotations.size() > 1) {
            diagnostics.report(
                    Diagnostic.CONFLICTING_ANNOTATIONS,
                    parameter,
                    null,
                    subject.beginning()
                            + " has @FromClientMetadata and @FromValidationData, and can take a"
                            + " value of one of them only. Leave one out, or take a second"
                            + " parameter.");
            return Optional.empty();
        }
        Map.Entry<DataSource, AnnotationMirror> only = annotations.entrySet().iterator().next();
        return read(subject, only.getKey(), only.getValue());
    }

    /** Keeps holders from hiding types that the methods of the parameter's class name. */
    private void reserveTypes(VariableElement parameter) {
        Element method = parameter.getEnclosingElement();
        if (hasReserved
                || method == null
                || !(method.getEnclosingElement() instanceof TypeElement owner)) {
            return;
        }
        hasReserved = true;
        members.reserve(owner);
        for (ExecutableElement other : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            TypeNames.mentioned(other.getReturnType()).forEach(members::reserve);
            for (VariableElement each : other.getParameters()) {
                TypeNames.mentioned(each.asType()).forEach(members::reserve);
            }
        }
    }

    private Optional<ClientDataParameter> read(
            Subject subject, DataSource source, AnnotationMirror annotation) {
        TypeMirror type = subject.element().asType();
        if (TypeNames.isUnresolved(type)) {
            return Optional.empty();
        }
        if (types.asElement(type) instanceof TypeElement element
                && element.getKind() == ElementKind.RECORD
                && JsonMetadata.annotation(subject.element()).isEmpty()) {
            return records.read(subject, element, source, annotation);
        }
        String key =
                ConstraintAnnotations.explicit(annotation, "value")
                        .map(Object::toString)
                        .filter(explicit -> !explicit.isEmpty())
                        .orElse(subject.name());
        if (!SensitiveNames.isSensitive(subject.element())) {
            SensitiveNames.check(subject, key, diagnostics);
        }
        return values.read(subject, subject.element(), key)
                .map(value -> new ValueParameter(source, annotation, value, keyHolder(value)));
    }

    /** Jackson's keys are dear to make, and must not be made for the routes that have none. */
    private String keyHolder(Value value) {
        return value.type().scalar() == Scalar.JSON
                ? members.unique(Members.capitalized(value.subject().name()) + "Key")
                : "";
    }

    private static Optional<AnnotationMirror> annotation(
            VariableElement parameter, DataSource source) {
        for (AnnotationMirror mirror : parameter.getAnnotationMirrors()) {
            if (TypeNames.of(mirror).equals(source.annotationName())) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }
}
