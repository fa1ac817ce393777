package io.github.cognitotriggers.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Makes of each {@code @MetadataRecord} the class that reads it from client data. */
@SupportedAnnotationTypes("io.github.cognitotriggers.input.MetadataRecord")
public final class MetadataRecordProcessor extends AbstractProcessor {

    /** For the compiler, which finds it by its name. */
    public MetadataRecordProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
