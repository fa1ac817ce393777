package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import javax.lang.model.element.AnnotationMirror;

/** A parameter of a trigger's method that takes client data, and the code that reads it. */
public final class ClientDataParameter {

    private final DataSource source;
    private final AnnotationMirror annotation;
    private final String key;

    ClientDataParameter(DataSource source, AnnotationMirror annotation, String key) {
        this.source = source;
        this.annotation = annotation;
        this.key = key;
    }

    /** Which of an event's data it takes. */
    public DataSource source() {
        return source;
    }

    /** The annotation that says so. */
    public AnnotationMirror annotation() {
        return annotation;
    }

    /** Whether a key must be there: not an Optional, nor a record of nothing else. */
    public boolean isRequired() {
        return true;
    }

    /**
     * Declares a local variable with the value, read from the local variable that {@link
     * DataSource#variableName()} names. What is wrong is noted in the local variable {@code
     * violations}; unless {@code violations.throwIfAny()} throws after it, {@link #argument} is
     * what the method takes.
     */
    public void writeDeclaration(JavaSource out, String name) {
        out.line(
                "String "
                        + name
                        + " = violations.require("
                        + source.variableName()
                        + ", "
                        + JavaSource.literal(key)
                        + ");");
    }

    /** The expression that the method is given for the variable. */
    public String argument(String name) {
        return name;
    }

    /**
     * Writes the private static members that the declaration uses, an empty line before each; for
     * most parameters there are none. Once for a parameter, in the class that has the declaration.
     */
    public void writeMembers(JavaSource out) {}
}
