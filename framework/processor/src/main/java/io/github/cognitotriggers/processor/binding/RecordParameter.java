package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.JavaSource;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** A parameter that takes a metadata record. */
final class RecordParameter extends ClientDataParameter {

    private final TypeElement record;

    RecordParameter(DataSource source, AnnotationMirror annotation, TypeElement record) {
        super(source, annotation);
        this.record = record;
    }

    @Override
    public boolean isRequired() {
        return record.getRecordComponents().stream()
                .anyMatch(component -> !TypeReader.isOptional(component.asType()));
    }

    @Override
    public void writeDeclaration(JavaSource out, String name) {
        BinderName binder = BinderName.of(record);
        out.line(
                out.name(record)
                        + " "
                        + name
                        + " = "
                        + out.name(binder.packageName(), binder.simpleName())
                        + ".bind("
                        + source().variableName()
                        + ", violations);");
    }

    @Override
    public String argument(JavaSource out, String name) {
        return name;
    }

    @Override
    public void writeMembers(JavaSource out) {}
}
