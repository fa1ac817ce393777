package io.github.cognitotriggers.processor.routing;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds other methods that a call by name may mean. */
final class Overloads {

    private Overloads() {}

    /** Whether there is another method of the name, with as many parameters. */
    static boolean has(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && has(method, type, new HashSet<>());
    }

    private static boolean has(ExecutableElement method, TypeElement type, Set<Element> seen) {
        if (!seen.add(type)) {
            return false;
        }
        for (ExecutableElement other : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!other.equals(method)
                    && other.getSimpleName().equals(method.getSimpleName())
                    && other.getParameters().size() == method.getParameters().size()) {
                return true;
            }
        }
        for (TypeMirror inherited : type.getInterfaces()) {
            if (has(method, inherited, seen)) {
                return true;
            }
        }
        return has(method, type.getSuperclass(), seen);
    }

    private static boolean has(ExecutableElement method, TypeMirror type, Set<Element> seen) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && has(method, element, seen);
    }
}
