package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeMirror;

/**
 * The annotations of a component or parameter, by what they are about.
 *
 * @param ofOptional of the {@code Optional}; none if there is none
 * @param ofWhole of what is read
 * @param ofElement of the elements, if it is a list
 * @param deeper of what is in the type of a single value, for JSON
 */
record Annotations(
        List<AnnotationMirror> ofOptional,
        List<AnnotationMirror> ofWhole,
        List<AnnotationMirror> ofElement,
        List<AnnotationMirror> deeper) {

    static Annotations of(Subject subject, ValueType type) {
        TypeMirror outer = type.declared();
        TypeMirror whole = type.isOptional() ? inner(outer) : outer;
        TypeMirror single = type.isList() ? inner(whole) : whole;
        List<AnnotationMirror> first = join(subject.element().getAnnotationMirrors(), outer);
        return new Annotations(
                type.isOptional() ? first : List.of(),
                type.isOptional() ? List.copyOf(whole.getAnnotationMirrors()) : first,
                type.isList() ? List.copyOf(single.getAnnotationMirrors()) : List.of(),
                TypeNames.parts(single)
                        .skip(1)
                        .<AnnotationMirror>flatMap(part -> part.getAnnotationMirrors().stream())
                        .toList());
    }

    /** Those of a declaration and its type: what may stand on both is there twice. */
    private static List<AnnotationMirror> join(
            List<? extends AnnotationMirror> ofDeclaration, TypeMirror type) {
        Map<String, AnnotationMirror> joined = new LinkedHashMap<>();
        ofDeclaration.forEach(annotation -> joined.put(annotation.toString(), annotation));
        type.getAnnotationMirrors()
                .forEach(annotation -> joined.putIfAbsent(annotation.toString(), annotation));
        return new ArrayList<>(joined.values());
    }

    private static TypeMirror inner(TypeMirror type) {
        return Objects.requireNonNull(TypeReader.argument(type));
    }
}
