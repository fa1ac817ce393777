package io.github.cognitotriggers.processor;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import io.github.cognitotriggers.processor.routing.ClassCheck;
import io.github.cognitotriggers.processor.routing.ClassReader;
import io.github.cognitotriggers.processor.routing.GivenRoutes;
import io.github.cognitotriggers.processor.routing.RouteOrder;
import io.github.cognitotriggers.processor.routing.SourceFiles;
import io.github.cognitotriggers.processor.routing.TriggerClass;
import io.github.cognitotriggers.processor.routing.TriggerTypes;
import io.github.cognitotriggers.processor.routing.Unresolved;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Makes of each class with {@link CognitoTriggers} another one that calls its methods. */
public final class TriggersProcessor extends RoundsProcessor {

    /** Names of the classes that the sources have or processors made. */
    private final Set<String> taken = new HashSet<>();

    /** For javac, which finds it by its name. */
    public TriggersProcessor() {}

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
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            taken.add(type.getQualifiedName().toString());
        }
        // What is missing in the last round stays so, and javac reports it.
        if (!round.processingOver()) {
            checkPlaces(annotations, round);
            for (TypeElement type : waiting(CognitoTriggers.class, round)) {
                if (Unresolved.in(type)) {
                    defer(type);
                } else {
                    guarded(type, diagnostics -> process(type, round, diagnostics));
                }
            }
        }
        return false;
    }

    /** From what is wrong with a class, to the description of its routes, to the code. */
    private void process(TypeElement type, RoundEnvironment round, Diagnostics diagnostics)
            throws IOException {
        new ClassCheck(processingEnv, diagnostics).check(type, taken);
        TriggerClass described =
                new ClassReader(processingEnv, allRounds(round), diagnostics).read(type);
        new GivenRoutes(processingEnv, diagnostics).check(described);
        TriggerClass ordered = new RouteOrder(diagnostics).order(described);
        if (!diagnostics.hasErrors()) {
            SourceFiles files = new SourceFiles(processingEnv, TriggersProcessor.class);
            files.writeRoutes(ordered);
            files.writeModule(ordered);
        }
    }

    /** This round with what the ones before had: a record of these may wait, as its user did. */
    private RoundEnvironment allRounds(RoundEnvironment round) {
        Set<Element> roots = new LinkedHashSet<>(round.getRootElements());
        for (String name : taken) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) {
                roots.add(type);
            }
        }
        return new AllRounds(round, roots);
    }

    private void checkPlaces(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> owners = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
                if (method.getEnclosingElement() instanceof TypeElement owner) {
                    owners.add(owner);
                }
            }
        }
        for (TypeElement owner : owners) {
            guarded(
                    owner,
                    diagnostics -> new ClassCheck(processingEnv, diagnostics).checkPlace(owner));
        }
    }
}
