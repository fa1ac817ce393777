package io.github.cognitotriggers.processor.routing;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Whether a class refers to something that is not there: another processor may still write it, and
 * if none does, javac says so.
 */
public final class Unresolved {

    /** What javac shows for a value that it cannot make sense of, without quotes. */
    private static final String ERRONEOUS = "<error>";

    private Unresolved() {}

    /** Whether that is so for what matters here: the superclass, and methods with annotations. */
    public static boolean in(TypeElement type) {
        return isUnresolved(type.getSuperclass())
                || inAnnotations(type)
                || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(method -> !method.getAnnotationMirrors().isEmpty())
                        .anyMatch(Unresolved::inMethod)
                || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(Unresolved::inAnnotations);
    }

    private static boolean inMethod(ExecutableElement method) {
        return isUnresolved(method.getReturnType())
                || inAnnotations(method)
                || method.getParameters().stream().anyMatch(Unresolved::inParameter);
    }

    private static boolean inParameter(VariableElement parameter) {
        return isUnresolved(parameter.asType()) || inAnnotations(parameter);
    }

    private static boolean inAnnotations(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(Unresolved::inAnnotation);
    }

    private static boolean inAnnotation(AnnotationMirror mirror) {
        return isUnresolved(mirror.getAnnotationType())
                || mirror.getElementValues().values().stream().anyMatch(Unresolved::inValue);
    }

    private static boolean inValue(AnnotationValue value) {
        if (value.getValue() instanceof List<?> values) {
            return values.stream().map(AnnotationValue.class::cast).anyMatch(Unresolved::inValue);
        }
        return value.getValue() instanceof AnnotationMirror nested
                ? inAnnotation(nested)
                : value.toString().equals(ERRONEOUS);
    }

    private static boolean isUnresolved(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(Unresolved::isUnresolved);
        }
        if (type instanceof ArrayType array) {
            return isUnresolved(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound =
                    wildcard.getExtendsBound() == null
                            ? wildcard.getSuperBound()
                            : wildcard.getExtendsBound();
            return bound != null && isUnresolved(bound);
        }
        return false;
    }
}
