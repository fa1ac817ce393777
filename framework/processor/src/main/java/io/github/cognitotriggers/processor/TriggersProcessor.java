package io.github.cognitotriggers.processor;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import io.github.cognitotriggers.processor.routing.ClassReader;
import io.github.cognitotriggers.processor.routing.RouteOrder;
import io.github.cognitotriggers.processor.routing.SourceFiles;
import io.github.cognitotriggers.processor.routing.TriggerClass;
import io.github.cognitotriggers.processor.routing.TriggerTypes;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Makes of each class with {@link CognitoTriggers} another one that calls its methods. */
public final class TriggersProcessor extends AbstractProcessor {

    /** For javac, which finds it by its name. */
    public TriggersProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> names = new TreeSet<>(Set.of(CognitoTriggers.class.getName()));
        for (TriggerTypes types : TriggerTypes.values()) {
            names.add(types.annotationName());
        }
        return names;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement type :
                ElementFilter.typesIn(round.getElementsAnnotatedWith(CognitoTriggers.class))) {
            Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
            try {
                process(type, round, diagnostics);
            } catch (IOException | RuntimeException e) {
                diagnostics.report(
                        Diagnostic.PROCESSOR_FAILED,
                        type,
                        "The annotation processor failed at " + type + " with " + e + ".");
            }
        }
        return false;
    }

    private void process(TypeElement type, RoundEnvironment round, Diagnostics diagnostics)
            throws IOException {
        TriggerClass described = new ClassReader(processingEnv, round, diagnostics).read(type);
        TriggerClass ordered = new RouteOrder(diagnostics).order(described);
        if (!diagnostics.hasErrors()) {
            new SourceFiles(processingEnv, TriggersProcessor.class).writeRoutes(ordered);
        }
    }
}
