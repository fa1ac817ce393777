package io.github.cognitotriggers.processor.routing;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * A method of a trigger and the events it takes.
 *
 * @param annotation the one that makes it a route
 * @param conditions what its annotation says
 */
record Route(
        ExecutableElement method,
        AnnotationMirror annotation,
        TriggerTypes types,
        Conditions conditions,
        List<Argument> arguments,
        Answer answer,
        boolean continuesOnError) {

    String methodName() {
        return method.getSimpleName().toString();
    }
}
