package io.github.cognitotriggers.processor.binding;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/**
 * What is read: a parameter, or a record's component as the field that has its annotations.
 *
 * @param element where messages about it are put
 */
record Subject(VariableElement element) {

    String name() {
        return element.getSimpleName().toString();
    }

    boolean isParameter() {
        return element.getKind() == ElementKind.PARAMETER;
    }

    /** {@code the component seats of Invitation}. */
    String text() {
        return "the " + words();
    }

    /** {@code The component seats of Invitation}. */
    String beginning() {
        return "The " + words();
    }

    private String words() {
        Element owner = element.getEnclosingElement();
        return (isParameter() ? "parameter " : "component ")
                + name()
                + " of "
                + (owner == null ? "?" : owner.getSimpleName());
    }
}
