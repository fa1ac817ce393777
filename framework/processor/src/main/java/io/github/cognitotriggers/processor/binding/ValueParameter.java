package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import javax.lang.model.element.AnnotationMirror;

/** A parameter that takes the value of one key. */
final class ValueParameter extends ClientDataParameter {

    private final Value value;
    private final String keyHolder;

    /**
     * For a value.
     *
     * @param keyHolder the name of the class that has the key; empty for a key that is made where
     *     it is used
     */
    ValueParameter(DataSource source, AnnotationMirror annotation, Value value, String keyHolder) {
        super(source, annotation);
        this.value = value;
        this.keyHolder = keyHolder;
    }

    @Override
    public boolean isRequired() {
        return !value.type().isOptional();
    }

    @Override
    public void writeDeclaration(JavaSource out, String name) {
        Object key = keyHolder.isEmpty() ? value.maker().expression(out) : keyHolder + ".KEY";
        value.writeDeclaration(out, name, source().variableName(), key);
    }

    @Override
    public String argument(JavaSource out, String name) {
        return value.type().argument(name, out);
    }

    @Override
    public void writeMembers(JavaSource out) {
        if (!keyHolder.isEmpty()) {
            out.line();
            out.line("private static final class " + keyHolder + " {");
            out.line();
            out.line(
                    Code.broken(
                            "static final " + value.maker().type(out) + " KEY =",
                            value.maker().expression(out)),
                    ";");
            out.line("}");
        }
        value.writeMethods(out);
    }
}
