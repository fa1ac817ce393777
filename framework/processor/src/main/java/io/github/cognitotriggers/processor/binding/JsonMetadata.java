package io.github.cognitotriggers.processor.binding;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** The Jackson module, which the processor knows by name only. */
final class JsonMetadata {

    static final String PACKAGE = "io.github.cognitotriggers.jackson";

    /** As {@code JsonKey} has it. */
    private static final int GREATEST_MAX_DEPTH = 500;

    private JsonMetadata() {}

    /** The {@code @JsonMetadata} of an element, if it has one. */
    static Optional<AnnotationMirror> annotation(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (TypeNames.of(annotation).equals(PACKAGE + ".JsonMetadata")) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** {@code .limits(2000, 3)}, or nothing if the annotation has none. */
    static List<KeyCall> calls(AnnotationMirror annotation, Elements elements) {
        return annotation.getElementValues().isEmpty()
                ? List.of()
                : List.of(
                        KeyCall.of(
                                "limits",
                                "" + number(annotation, "maxCharacters", elements),
                                "" + number(annotation, "maxDepth", elements)));
    }

    /** Whether {@code JsonKey} takes the limits: it would say so when the function starts. */
    static boolean isPossible(AnnotationMirror annotation, Elements elements) {
        int maxDepth = number(annotation, "maxDepth", elements);
        return number(annotation, "maxCharacters", elements) >= 1
                && maxDepth >= 1
                && maxDepth <= GREATEST_MAX_DEPTH;
    }

    private static int number(AnnotationMirror annotation, String name, Elements elements) {
        Object value = ConstraintAnnotations.members(annotation, elements).get(name);
        // What the compiler could not find is a text, and reported by the compiler itself.
        return value instanceof Integer number ? number : 1;
    }
}
