package io.github.cognitotriggers.processor.binding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What is named in a type. */
final class TypeNames {

    private TypeNames() {}

    /** The type as messages name it: without packages and annotations. */
    static String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type.getKind().isPrimitive() || !(type instanceof DeclaredType declared)) {
            return withoutAnnotations(type);
        }
        String arguments =
                declared.getTypeArguments().stream()
                        .map(TypeNames::of)
                        .collect(Collectors.joining(", "));
        return declared.asElement().getSimpleName()
                + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }

    /** Of {@code @Min(1L) int}, as the compiler shows it, the last word. */
    private static String withoutAnnotations(TypeMirror type) {
        String text = type.toString();
        return text.startsWith("@") ? text.substring(text.lastIndexOf(' ') + 1) : text;
    }

    /** The type itself and all that are in it: type arguments, bounds, what an array is of. */
    static Stream<TypeMirror> parts(TypeMirror type) {
        return Stream.concat(Stream.of(type), inner(type).stream().flatMap(TypeNames::parts));
    }

    private static List<? extends TypeMirror> inner(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return List.of(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(bound -> bound != null)
                    .toList();
        }
        return type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    }

    /** The classes and interfaces that the type names. */
    static Stream<TypeElement> mentioned(TypeMirror type) {
        return parts(type)
                .filter(part -> part.getKind() == TypeKind.DECLARED)
                .map(part -> (TypeElement) ((DeclaredType) part).asElement());
    }

    /** A class and those around it. */
    static Stream<TypeElement> enclosing(TypeElement type) {
        return Stream.<Element>iterate(
                        type,
                        element -> element instanceof TypeElement,
                        Element::getEnclosingElement)
                .map(TypeElement.class::cast);
    }

    /** Whether a part of it is not known, or not yet: another processor may still write it. */
    static boolean isUnresolved(TypeMirror type) {
        return parts(type).anyMatch(part -> part.getKind() == TypeKind.ERROR);
    }

    static boolean hasTypeVariable(TypeMirror type) {
        return parts(type).anyMatch(part -> part.getKind() == TypeKind.TYPEVAR);
    }

    /** The qualified name of an annotation. */
    static String of(AnnotationMirror annotation) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}
