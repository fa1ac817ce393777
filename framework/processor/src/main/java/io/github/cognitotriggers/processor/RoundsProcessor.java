package io.github.cognitotriggers.processor;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What our processors share: classes wait for what other processors write, and a failure of ours is
 * an error at the element that it was about.
 */
abstract class RoundsProcessor extends AbstractProcessor {

    /** Names of classes that wait. */
    private final Set<String> deferred = new LinkedHashSet<>();

    @Override
    public final SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Leaves a class to the next round. */
    final void defer(TypeElement type) {
        deferred.add(type.getQualifiedName().toString());
    }

    /** The classes of this round with an annotation, those first that earlier rounds left. */
    final List<TypeElement> waiting(
            Class<? extends Annotation> annotation, RoundEnvironment round) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : deferred) {
            types.add(Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name)));
        }
        deferred.clear();
        types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
        return List.copyOf(types);
    }

    /** Something that is done for an element. */
    interface Step {
        void run(Diagnostics diagnostics) throws IOException;
    }

    /** Does it; if it fails, says so at the element. */
    final void guarded(Element element, Step step) {
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
        try {
            step.run(diagnostics);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            diagnostics.report(
                    Diagnostic.PROCESSOR_FAILED,
                    element,
                    "The annotation processor failed at "
                            + element
                            + ": "
                            + e
                            + ". Please report it, with this message and the source.");
        }
    }
}
