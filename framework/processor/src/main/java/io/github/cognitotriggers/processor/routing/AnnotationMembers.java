package io.github.cognitotriggers.processor.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The members that an annotation gives; of those that it leaves out there is nothing. */
final class AnnotationMembers {

    /** What javac gives for a value that it cannot make sense of, and says so itself. */
    private static final String ERRONEOUS = "<error>";

    private final AnnotationMirror mirror;

    AnnotationMembers(AnnotationMirror mirror) {
        this.mirror = mirror;
    }

    /** The annotation of an element with this qualified name, if it has it. */
    static Optional<AnnotationMirror> find(Element element, String qualifiedName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> nameOf(mirror).equals(qualifiedName))
                .<AnnotationMirror>map(mirror -> mirror)
                .findFirst();
    }

    /** The qualified name of an annotation's type. */
    static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
    }

    /** The value of a member. */
    Optional<AnnotationValue> value(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** The elements of a member that is an array. */
    List<AnnotationValue> elements(String member) {
        return value(member).map(AnnotationMembers::elementsOf).orElse(List.of());
    }

    private static List<AnnotationValue> elementsOf(AnnotationValue value) {
        return value.getValue() instanceof List<?> elements
                ? elements.stream().map(AnnotationValue.class::cast).toList()
                : List.of(value);
    }

    /** The text of a value; empty if it is none, which javac reports. */
    static Optional<String> text(AnnotationValue value) {
        return value.getValue() instanceof String text && !text.equals(ERRONEOUS)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The name of an enum constant; empty if the value is none, which javac reports. */
    static Optional<String> constant(AnnotationValue value) {
        return value.getValue() instanceof VariableElement constant
                ? Optional.of(constant.getSimpleName().toString())
                : Optional.empty();
    }

    /** An annotation in an annotation; empty if the value is none, which javac reports. */
    static Optional<AnnotationMirror> annotation(AnnotationValue value) {
        return value.getValue() instanceof AnnotationMirror nested
                ? Optional.of(nested)
                : Optional.empty();
    }
}
