package io.github.cognitotriggers.processor;

import java.lang.annotation.Annotation;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A round, with the root elements of those before it as well.
 *
 * @param last the round itself
 * @param getRootElements of all rounds so far
 */
record AllRounds(RoundEnvironment last, Set<Element> getRootElements) implements RoundEnvironment {

    AllRounds {
        getRootElements = Set.copyOf(getRootElements);
    }

    @Override
    public boolean processingOver() {
        return last.processingOver();
    }

    @Override
    public boolean errorRaised() {
        return last.errorRaised();
    }

    @Override
    public Set<? extends Element> getElementsAnnotatedWith(TypeElement annotation) {
        return last.getElementsAnnotatedWith(annotation);
    }

    @Override
    public Set<? extends Element> getElementsAnnotatedWith(Class<? extends Annotation> annotation) {
        return last.getElementsAnnotatedWith(annotation);
    }
}
