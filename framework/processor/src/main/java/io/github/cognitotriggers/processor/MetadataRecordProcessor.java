package io.github.cognitotriggers.processor;

import io.github.cognitotriggers.input.Key;
import io.github.cognitotriggers.input.MetadataRecord;
import io.github.cognitotriggers.input.Sensitive;
import io.github.cognitotriggers.processor.binding.Binders;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Makes of each record with {@link MetadataRecord} a class that reads it from client data. */
public final class MetadataRecordProcessor extends RoundsProcessor {

    /** For the compiler, which finds it by its name. */
    public MetadataRecordProcessor() {}

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
            for (TypeElement record : waiting(MetadataRecord.class, round)) {
                if (Binders.isUnresolved(record)) {
                    defer(record);
                } else {
                    guarded(
                            record,
                            diagnostics ->
                                    new Binders(processingEnv, getClass())
                                            .make(record, diagnostics));
                }
            }
        }
        return false;
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
}
