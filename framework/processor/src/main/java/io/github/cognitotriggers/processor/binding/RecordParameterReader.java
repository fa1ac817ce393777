package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.Optional;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads parameters whose type is a record. */
final class RecordParameterReader {

    private final Elements elements;
    private final RoundEnvironment round;
    private final Diagnostics diagnostics;

    RecordParameterReader(Elements elements, RoundEnvironment round, Diagnostics diagnostics) {
        this.elements = elements;
        this.round = round;
        this.diagnostics = diagnostics;
    }

    /** What such a parameter takes; empty if something was reported. */
    Optional<ClientDataParameter> read(
            Subject subject, TypeElement record, DataSource source, AnnotationMirror annotation) {
        boolean fine = hasBinder(subject, record);
        fine &= hasNoKey(subject, record, annotation);
        fine &= hasNoConstraints(subject, record);
        return fine
                ? Optional.of(new RecordParameter(source, annotation, record))
                : Optional.empty();
    }

    private boolean hasBinder(Subject subject, TypeElement record) {
        String name = record.getSimpleName().toString();
        if (!isMetadataRecord(record)) {
            return report(
                    Diagnostic.RECORD_WITHOUT_BINDER,
                    subject,
                    null,
                    "is the record " + name + ", which is not annotated @MetadataRecord",
                    "Annotate the record, or the parameter @JsonMetadata to read it as JSON");
        }
        BinderName binder = BinderName.of(record);
        if (!isCompiledNow(record) && elements.getTypeElement(binder.qualified()) == null) {
            return report(
                    Diagnostic.RECORD_WITHOUT_BINDER,
                    subject,
                    null,
                    "is the record "
                            + name
                            + ", which was compiled without "
                            + binder.simpleName()
                            + ", the class that reads it",
                    "Compile the record with the annotation processor cognito-triggers-processor");
        }
        PackageElement here = elements.getPackageOf(subject.element());
        if (!binder.isPublic() && !here.getQualifiedName().contentEquals(binder.packageName())) {
            return report(
                    Diagnostic.RECORD_WITHOUT_BINDER,
                    subject,
                    null,
                    "is the record "
                            + name
                            + " of another package, and it or a class around it is not public",
                    "Make them public");
        }
        return true;
    }

    private boolean hasNoKey(Subject subject, TypeElement record, AnnotationMirror annotation) {
        String key =
                ConstraintAnnotations.explicit(annotation, "value")
                        .map(Object::toString)
                        .orElse("");
        return key.isEmpty()
                || report(
                        Diagnostic.BAD_METADATA_RECORD,
                        subject,
                        annotation,
                        "is the record "
                                + record.getSimpleName()
                                + ", whose components have keys, and has the key "
                                + key
                                + " itself",
                        "Leave it out");
    }

    /** Only that it is there, which it always is. */
    private boolean hasNoConstraints(Subject subject, TypeElement record) {
        boolean fine = true;
        for (AnnotationMirror annotation : subject.element().getAnnotationMirrors()) {
            if (ConstraintAnnotations.isConstraint(annotation)
                    && !TypeNames.of(annotation).equals("jakarta.validation.constraints.NotNull")) {
                boolean isValid = TypeNames.of(annotation).endsWith(".validation.Valid");
                fine =
                        report(
                                isValid
                                        ? Diagnostic.UNSUPPORTED_CONSTRAINT
                                        : Diagnostic.MISFITTING_CONSTRAINT,
                                subject,
                                annotation,
                                "is the record "
                                        + record.getSimpleName()
                                        + ", whose components are always checked, and has "
                                        + ConstraintAnnotations.name(annotation)
                                        + " itself",
                                "Leave it out");
            }
        }
        return fine;
    }

    private boolean isMetadataRecord(TypeElement record) {
        return record.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation ->
                                TypeNames.of(annotation)
                                        .equals(DataSource.PACKAGE + ".MetadataRecord"));
    }

    /** Its binder is made in this compilation then, or what prevents that is reported. */
    private boolean isCompiledNow(TypeElement record) {
        for (Element element = record; element != null; element = element.getEnclosingElement()) {
            if (round.getRootElements().contains(element)) {
                return true;
            }
        }
        return false;
    }

    private boolean report(
            Diagnostic diagnostic,
            Subject subject,
            @Nullable AnnotationMirror annotation,
            String problem,
            String cure) {
        diagnostics.report(
                diagnostic,
                subject.element(),
                annotation,
                subject.beginning() + " " + problem + ". " + cure + ".");
        return false;
    }
}
