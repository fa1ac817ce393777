package io.github.cognitotriggers.processor;

import io.github.cognitotriggers.input.MetadataRecord;
import io.github.cognitotriggers.processor.binding.Binders;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
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
        return Set.of(MetadataRecord.class.getName());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> records = new LinkedHashSet<>();
        for (String name : deferred) {
            records.add(processingEnv.getElementUtils().getTypeElement(name));
        }
        deferred.clear();
        records.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(MetadataRecord.class)));
        for (TypeElement record : records) {
            if (Binders.isUnresolved(record)) {
                deferred.add(record.getQualifiedName().toString());
            } else {
                make(record);
            }
        }
        return false;
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
