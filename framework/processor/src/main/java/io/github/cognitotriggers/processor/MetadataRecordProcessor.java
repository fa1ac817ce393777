package io.github.cognitotriggers.processor;

import io.github.cognitotriggers.input.Key;
import io.github.cognitotriggers.input.MetadataRecord;
import io.github.cognitotriggers.input.Sensitive;
import io.github.cognitotriggers.processor.binding.Binders;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Makes of each record with {@link MetadataRecord} a class that reads it from client data. */
public final class MetadataRecordProcessor extends AbstractProcessor {

    /** Names of records with components of types that other processors may still write. */
    private final Set<String> deferred = new LinkedHashSet<>();

    /** For the compiler, which finds it by its name. */
    public MetadataRecordProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                MetadataRecord.class.getName(), Key.class.getName(), Sensitive.class.getName());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        // What is missing in the last round stays so, and the compiler reports it.
        if (!round.processingOver()) {
            checkPlaces(Key.class, round);
            checkPlaces(Sensitive.class, round);
            for (TypeElement record : waiting(round)) {
                if (Binders.isUnresolved(record)) {
                    deferred.add(record.getQualifiedName().toString());
                } else {
                    make(record);
                }
            }
        }
        return false;
    }

    /** The records of this round, those first that earlier ones left. */
    private Set<TypeElement> waiting(RoundEnvironment round) {
        Set<TypeElement> records = new LinkedHashSet<>();
        for (String name : deferred) {
            records.add(
                    Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name)));
        }
        deferred.clear();
        records.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(MetadataRecord.class)));
        return records;
    }

    private void checkPlaces(Class<? extends Annotation> annotation, RoundEnvironment round) {
        for (RecordComponentElement component :
                ElementFilter.recordComponentsIn(round.getElementsAnnotatedWith(annotation))) {
            Element record = Objects.requireNonNull(component.getEnclosingElement());
            if (record.getAnnotation(MetadataRecord.class) == null) {
                new Diagnostics(processingEnv.getMessager())
                        .report(
                                Diagnostic.MISPLACED_ANNOTATION,
                                record,
                                "The component "
                                        + component.getSimpleName()
                                        + " of "
                                        + record.getSimpleName()
                                        + " has @"
                                        + annotation.getSimpleName()
                                        + ", which means nothing in a record that is not annotated"
                                        + " @MetadataRecord. Annotate the record, or leave it"
                                        + " out.");
            }
        }
    }

    private void make(TypeElement record) {
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
        try {
            new Binders(processingEnv, getClass()).make(record, diagnostics);
        } catch (IOException | RuntimeException e) {
            diagnostics.report(
                    Diagnostic.PROCESSOR_FAILED,
                    record,
                    "The annotation processor failed at "
                            + record
                            + ": "
                            + e
                            + ". Please report it, with this message and the source.");
        }
    }
}
