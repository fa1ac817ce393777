package io.github.cognitotriggers.processor.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Which annotations are constraints, and what is in them. */
final class ConstraintAnnotations {

    private ConstraintAnnotations() {}

    /** Whether an annotation wants a value to be checked, in whatever way. */
    static boolean isConstraint(AnnotationMirror annotation) {
        String name = TypeNames.of(annotation);
        return name.startsWith("jakarta.validation.")
                || name.startsWith("javax.validation.")
                || annotation.getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .anyMatch(meta -> TypeNames.of(meta).endsWith(".validation.Constraint"))
                || contained(annotation).stream().anyMatch(ConstraintAnnotations::isConstraint);
    }

    /** {@code @Size}, and {@code @Size.List} of what has several. */
    static String name(AnnotationMirror annotation) {
        Element type = annotation.getAnnotationType().asElement();
        return type.getEnclosingElement() instanceof TypeElement outer
                ? "@" + outer.getSimpleName() + "." + type.getSimpleName()
                : "@" + type.getSimpleName();
    }

    /** The annotations in one that is there to have several. */
    static List<AnnotationMirror> contained(AnnotationMirror annotation) {
        List<AnnotationMirror> contained = new ArrayList<>();
        if (explicit(annotation, "value").orElse("") instanceof List<?> list) {
            for (Object item : list) {
                if (((AnnotationValue) item).getValue() instanceof AnnotationMirror each) {
                    contained.add(each);
                }
            }
        }
        return contained;
    }

    /** The value of a member that is written in the source. */
    static Optional<Object> explicit(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream()
                .filter(member -> member.getKey().getSimpleName().contentEquals(name))
                .map(member -> member.getValue().getValue())
                .findFirst();
    }

    /** All members, those with default values included. */
    static Map<String, Object> members(AnnotationMirror annotation, Elements elements) {
        Map<String, Object> members = new LinkedHashMap<>();
        elements.getElementValuesWithDefaults(annotation)
                .forEach(
                        (member, value) ->
                                members.put(member.getSimpleName().toString(), value.getValue()));
        return members;
    }

    /**
     * Whether the compiler knows the values of all members: one that it could not find is a text
     * where none belongs, and reported by the compiler itself.
     */
    static boolean isResolved(AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .allMatch(member -> isResolved(member.getKey(), member.getValue()));
    }

    private static boolean isResolved(ExecutableElement member, AnnotationValue value) {
        if (value.getValue() instanceof List<?> list) {
            return list.stream()
                    .noneMatch(item -> ((AnnotationValue) item).getValue() instanceof String);
        }
        return !(value.getValue() instanceof String)
                || member.getReturnType().getKind() == TypeKind.DECLARED;
    }
}
