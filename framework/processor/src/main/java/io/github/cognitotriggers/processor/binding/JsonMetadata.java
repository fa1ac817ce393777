package io.github.cognitotriggers.processor.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;

/** The Jackson module, which the processor knows by name only. */
final class JsonMetadata {

    static final String PACKAGE = "io.github.cognitotriggers.jackson";

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
                                number(annotation, "maxCharacters", elements),
                                number(annotation, "maxDepth", elements)));
    }

    private static String number(AnnotationMirror annotation, String name, Elements elements) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                elements.getElementValuesWithDefaults(annotation).entrySet()) {
            if (member.getKey().getSimpleName().contentEquals(name)) {
                return member.getValue().getValue().toString();
            }
        }
        throw new IllegalStateException("@JsonMetadata has no member " + name);
    }
}
