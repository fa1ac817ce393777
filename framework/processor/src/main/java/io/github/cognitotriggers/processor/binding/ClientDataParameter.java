package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import javax.lang.model.element.AnnotationMirror;

/** A parameter of a trigger's method that takes client data, and the code that reads it. */
public abstract class ClientDataParameter {

    private final DataSource source;
    private final AnnotationMirror annotation;

    ClientDataParameter(DataSource source, AnnotationMirror annotation) {
        this.source = source;
        this.annotation = annotation;
    }

    /** Which of an event's data it takes. */
    public final DataSource source() {
        return source;
    }

    /** The annotation that says so. */
    public final AnnotationMirror annotation() {
        return annotation;
    }

    /** Whether a key must be there: not an Optional, nor a record of nothing else. */
    public abstract boolean isRequired();

    /**
     * Declares a local variable with the value, read from the local variable that {@link
     * DataSource#variableName()} names. What is wrong is noted in the local variable {@code
     * violations}; unless {@code violations.throwIfAny()} throws after it, {@link #argument} is
     * what the method takes.
     */
    public abstract void writeDeclaration(JavaSource out, String name);

    /** The expression that the method is given for the variable. */
    public abstract String argument(JavaSource out, String name);

    /**
     * Writes the private static members that the declaration uses, an empty line before each; for
     * most parameters there are none. Once for a parameter, in the class that has the declaration.
     */
    public abstract void writeMembers(JavaSource out);
}
